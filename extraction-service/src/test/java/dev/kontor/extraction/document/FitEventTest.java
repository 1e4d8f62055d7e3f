package dev.kontor.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.reading.Reading.Unread;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FitEventTest {

    private static Read read(String number, int lines) {
        LineItem line = new LineItem("1", "a line of some length", null, null, null, null, null, null, null);
        Map<String, Field> fields = Map.of("invoiceNumber", new Field(number, 1, Field.Source.XML, null));
        Content content = new Content("invoice", 1, fields, Collections.nCopies(lines, line), List.of(), List.of());
        return new Read(content, Syntax.UBL, null, List.of());
    }

    @Test
    void what_fits_stays_as_it_is() {
        assertThat(FitEvent.of(read("1", 100))).isEqualTo(read("1", 100));
    }

    @Test
    void too_many_lines_are_left_out_and_reported() {
        assertThat(FitEvent.of(read("1", 50_000))).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.content().lines()).isEmpty();
            assertThat(read.content().value("invoiceNumber")).contains("1");
            assertThat(read.findings()).extracting(Finding::code).containsExactly("LINES_LEFT_OUT");
        });
    }

    @Test
    void a_header_that_does_not_fit_is_a_failure() {
        Reading reading = FitEvent.of(read("1".repeat(1_000_000), 1));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.code()).isEqualTo(FailureCode.TOO_MUCH_CONTENT));
    }
}
