package dev.kontor.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static List<Labels.Hit> hits(String text) {
        return Labels.SHIPPED.in(List.of(text.split(" ", -1)), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rechnungsdatum", "rechnungs datum", "rechnungs  datum", "date of issue"})
    void a_label_is_found_however_its_words_are_parted(String text) {
        assertThat(hits(text)).anyMatch(hit -> hit.concepts().contains("issueDate") && hit.from() == 0);
    }

    @Test
    void a_word_that_begins_a_label_and_goes_on_otherwise_is_none() {
        assertThat(hits("rechnungsda")).isEmpty();
    }

    @Test
    void a_misread_letter_is_forgiven_where_letters_are_not_certain() {
        assertThat(hits("rechnungsdafum")).isEmpty();
        assertThat(Labels.SHIPPED.in(List.of("rechnungsdafum"), false)).hasSize(1);
    }
}
