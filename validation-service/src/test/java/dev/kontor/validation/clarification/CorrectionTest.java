package dev.kontor.validation.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.validation.FieldsCorrected.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private final Content content = new Content(
            "unknown",
            0.2,
            Map.of(
                    "invoiceNumber", new Field("4711", 0.3, Source.OCR, new Field.Place(null, 1, null)),
                    "dueDate", new Field("2026-03-22", 0.9, Source.OCR, null)),
            List.of(),
            List.of(),
            List.of());

    @Test
    void what_a_person_enters_is_certain_and_has_no_place() {
        Content corrected = correction("invoice", "invoiceNumber", " 4712 ").applyTo(content);

        assertThat(corrected.documentType()).isEqualTo("invoice");
        assertThat(corrected.fields()).containsEntry("invoiceNumber", new Field("4712", 1, Source.PERSON, null));
    }

    @Test
    void an_iban_loses_its_blanks() {
        assertThat(correction(null, "iban", "DE89 3704 0044 0532 0130 00")
                        .applyTo(content)
                        .value("iban"))
                .contains("DE89370400440532013000");
    }

    @Test
    void nothing_entered_removes_the_field() {
        assertThat(correction(null, "dueDate", null).applyTo(content).value("dueDate"))
                .isEmpty();
        assertThat(correction(null, "dueDate", " ").against(content))
                .containsExactly(new Change("dueDate", "2026-03-22", null));
    }

    @Test
    void changes_tell_before_and_after() {
        assertThat(correction("invoice", "invoiceNumber", "4712").against(content))
                .containsExactly(
                        new Change("documentType", "unknown", "invoice"), new Change("invoiceNumber", "4711", "4712"));
    }

    @Test
    void what_reading_noticed_stops_no_longer_once_a_person_has_looked() {
        Finding number = new Finding("NUMBER_DOUBTFUL", Severity.CLARIFY, "invoiceNumber", "Doubtful.");
        Finding due = new Finding("DUE_DOUBTFUL", Severity.CLARIFY, "dueDate", "Doubtful.");
        Finding whole = new Finding("UNREADABLE", Severity.CLARIFY, null, "Unreadable.");

        assertThat(correction(null, "invoiceNumber", "4711").settle(List.of(number, due, whole)))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO, Severity.CLARIFY, Severity.INFO);
    }

    private static Correction correction(@Nullable String type, String field, @Nullable String value) {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(field, value);
        return new Correction(type, changes);
    }
}
