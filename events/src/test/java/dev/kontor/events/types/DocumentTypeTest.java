package dev.kontor.events.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

    private final DocumentType invoice =
            DocumentTypes.load(null).named("invoice").orElseThrow();

    @Test
    void values_have_the_type_of_their_declaration() {
        assertThat(invoice.values(
                        content(Map.of("issueDate", "2026-06-01", "netTotal", "8870.00", "invoiceNumber", "00123"))))
                .containsEntry("issueDate", LocalDate.of(2026, 6, 1))
                .containsEntry("netTotal", new BigDecimal("8870.00"))
                .containsEntry("invoiceNumber", "00123");
    }

    @Test
    void a_declared_field_that_is_missing_or_not_of_its_form_is_null() {
        assertThat(invoice.values(content(Map.of("issueDate", "01.06.2026", "netTotal", "8.870,00"))))
                .containsEntry("issueDate", null)
                .containsEntry("netTotal", null)
                .containsEntry("dueDate", null);
    }

    @Test
    void a_field_nobody_declared_is_no_value() {
        assertThat(invoice.values(content(Map.of("shoeSize", "43")))).doesNotContainKey("shoeSize");
    }

    private static Content content(Map<String, String> values) {
        Map<String, Field> fields = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Field(e.getValue(), 1, Source.TEXT, null)));
        return new Content("invoice", 1, fields, List.of(), List.of(), List.of());
    }
}
