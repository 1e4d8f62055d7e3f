package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderFiguresTest {

    private static HeaderFigures read(Map<String, String> other) {
        Map<String, String> expected = new HashMap<>(Lessons.values(3, 12));
        expected.putAll(other);
        Sample sample = new Sample("three", false, true, Lessons.pages(3, 12), expected, Set.of("dueDate"));
        return HeaderFigures.of(sample, new Paper(sample.pages()), FieldModel.shipped());
    }

    @Test
    void every_header_field_counts_of_which_it_is_known_what_it_is() {
        assertThat(read(Map.of()).values()).isEqualTo(Fields.HEADER.size() - 1);
    }

    @Test
    void what_was_confirmed_otherwise_is_wrong_and_tells_of_confidence() {
        HeaderFigures asConfirmed = read(Map.of());
        HeaderFigures corrected = read(Map.of("issueDate", "2025-01-01"));
        HeaderFigures missed = read(Map.of("deliveryDate", "2025-01-01"));

        assertThat(corrected.right()).isEqualTo(asConfirmed.right() - 1);
        assertThat(corrected.choices()).isEqualTo(asConfirmed.choices());
        assertThat(corrected.miscalibration()).isGreaterThan(asConfirmed.miscalibration());
        assertThat(missed.right()).isEqualTo(asConfirmed.right() - 1);
        assertThat(missed.miscalibration()).isEqualTo(asConfirmed.miscalibration());
    }
}
