package dev.kontor.validation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.kit.expression.Expressions;
import dev.kontor.validation.masterdata.SupplierMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    /** A form no rule knows by name: declared, not programmed. */
    private static final String LOAN = """
            {"name": "tool_loan", "version": 1, "title": {"en": "Tool loan"}, "input": "FORM",
             "schema": {"type": "object", "required": ["tool", "until"], "properties": {
                "tool": {"type": "string", "maxLength": 8}, "until": {"type": "string", "format": "date"},
                "deposit": {"type": "string", "format": "decimal"}, "pieces": {"type": "integer", "minimum": 1},
                "insured": {"type": "boolean"}}},
             "rules": [], "checks": [{"code": "DEPOSIT_TOO_LOW", "severity": "CLARIFY", "field": "deposit",
                "require": "deposit == null or deposit >= 10", "message": "At least 10."}],
             "approval": {"stages": [{"when": "true", "steps": []}], "fallback": "department:tools"},
             "outcome": {"kind": "Filed", "sign": 1, "fields": {"category": "=loan"}}}
            """;

    @TempDir
    Path folder;

    @Test
    void a_right_invoice_has_no_findings() {
        Checks checks = new Checks(DocumentTypes.load(null), new Expressions());

        assertThat(checks.of(Sample.invoice().input())).isEmpty();
    }

    @Test
    void a_credit_note_without_its_invoice_gets_the_declared_warning() {
        Checks checks = new Checks(DocumentTypes.load(null), new Expressions());

        assertThat(checks.of(Sample.invoice().as("credit_note").input()))
                .extracting(Finding::code)
                .containsExactly("PRECEDING_INVOICE_MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            tool=drill; until=2026-03-05                  | ''
            tool=drill                                    | FIELD_MISSING until
            tool=drilling machine; until=2026-03-05       | FIELD_INVALID tool
            tool=drill; until=tomorrow                    | FIELD_INVALID until
            tool=drill; until=2026-03-05; deposit=much    | FIELD_INVALID deposit
            tool=drill; until=2026-03-05; deposit=9.99    | DEPOSIT_TOO_LOW deposit
            tool=drill; until=2026-03-05; deposit=10      | ''
            tool=drill; until=2026-03-05; pieces=2        | ''
            tool=drill; until=2026-03-05; pieces=0        | FIELD_INVALID pieces
            tool=drill; until=2026-03-05; pieces=two      | FIELD_INVALID pieces
            tool=drill; until=2026-03-05; insured=true    | ''
            tool=drill; until=2026-03-05; insured=perhaps | FIELD_INVALID insured
            """)
    void a_declared_form_is_checked_by_its_declaration(String fields, String findings) throws IOException {
        Files.writeString(folder.resolve("tool_loan.json"), LOAN);
        DocumentTypes types = DocumentTypes.load(folder);
        DocumentType loan = types.named("tool_loan").orElseThrow();
        Sample sample = new Sample("tool_loan", content(fields), new SupplierMatch.Unknown(), null);

        assertThat(new Checks(types, new Expressions()).of(sample.input(loan)))
                .extracting(finding -> finding.code() + " " + finding.field())
                .isEqualTo(findings.isEmpty() ? List.of() : List.of(findings));
    }

    @Test
    void a_declaration_with_an_unknown_rule_is_refused_at_the_start() throws IOException {
        Files.writeString(folder.resolve("tool_loan.json"), LOAN.replace("\"rules\": []", "\"rules\": [\"magic\"]"));

        assertThatIllegalStateException()
                .isThrownBy(() -> new Checks(DocumentTypes.load(folder), new Expressions()))
                .withMessageContaining("magic");
    }

    private static Content content(String text) {
        Map<String, Field> fields = new HashMap<>();
        for (String field : text.split(";", -1)) {
            String[] parts = field.strip().split("=", 2);
            fields.put(parts[0], new Field(parts[1], 1, Source.FORM, null));
        }
        return new Content("tool_loan", 1, fields, List.of(), List.of(), List.of());
    }
}
