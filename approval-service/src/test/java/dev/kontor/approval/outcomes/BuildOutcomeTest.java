package dev.kontor.approval.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.approval.Samples;
import dev.kontor.approval.outcomes.OutcomeImpossible.Code;
import dev.kontor.approval.people.Directory;
import dev.kontor.approval.policy.Submission;
import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.outcome.Outcome.Absence;
import dev.kontor.events.outcome.Outcome.Filed;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.outcome.Payee;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentType.OutcomeMapping;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.Checked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildOutcomeTest {
    private static final DocumentTypes TYPES = Samples.types();

    private final BuildOutcome buildOutcome = new BuildOutcome(Directory.of("tom", "lena>tom"), TYPES);

    @ParameterizedTest(name = "{0} net {1} vat {2} gross {3} due {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // type,       net,  vat, gross, due, -> net,  vat,  gross, due
                "invoice,     100,  19,  119,   100, 100,  19,   119,   100",
                "invoice,     100,  -,   119,   -,   100,  19,   119,   119",
                "invoice,     -,    19,  119,   -,   100,  19,   119,   119",
                "invoice,     100,  19,  -,     -,   100,  19,   119,   119",
                "invoice,     -,    -,   119,   -,   119,  0,    119,   119",
                "credit_note, 100,  19,  119,   119, -100, -19,  -119,  -119",
            })
    void amounts_are_signed_and_completed(
            String type,
            String net,
            String vat,
            String gross,
            String due,
            BigDecimal expectedNet,
            BigDecimal expectedVat,
            BigDecimal expectedGross,
            BigDecimal expectedDue) {
        Map<String, String> fields = new HashMap<>(Samples.invoiceFields("0", "0"));
        fields.put("netTotal", net);
        fields.put("taxTotal", vat);
        fields.put("grossTotal", gross);
        fields.put("duePayable", due);
        fields.values().removeIf(value -> value == null);

        Payable payable = (Payable) outcome(Samples.checked(type, fields, "service/erp", "100"));

        assertThat(List.of(payable.net(), payable.vat(), payable.gross(), payable.amountDue()))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(euro(expectedNet), euro(expectedVat), euro(expectedGross), euro(expectedDue));
    }

    @Test
    void an_invoice_becomes_a_payable_to_the_supplier_of_the_directory() {
        Map<String, String> fields = Samples.invoiceFields("100.00", "119.00");
        fields.put("dueDate", "2026-04-01");
        fields.put("paymentMeansCodes", "58,30");
        fields.put("remittanceInformation", "RF18539007547034");
        fields.put("iban", "DE89370400440532013000");

        Payable payable = (Payable) outcome(Samples.checked("invoice", fields, "service/erp", "100"));

        assertThat(payable.payee()).isEqualTo(Samples.SUPPLIER);
        assertThat(payable.documentNumber()).isEqualTo("R-2026-17");
        assertThat(payable.documentDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(payable.dueDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(payable.paymentMeans()).isEqualTo("58");
        assertThat(payable.remittance()).isEqualTo("RF18539007547034");
        assertThat(payable.costCenter()).isEqualTo("100");
    }

    @Test
    void a_leave_request_becomes_an_absence_by_its_declaration_alone() {
        assertThat(outcome(Samples.leave("2026-07-01", "2026-07-10", "person/lena")))
                .isEqualTo(new Absence(
                        new PersonId("lena"), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 10), "Erholung"));
    }

    @Test
    void another_document_is_filed() {
        assertThat(outcome(Samples.checked("other", Map.of(), "service/erp", null)))
                .isEqualTo(new Filed("other"));
    }

    @Test
    void an_expense_is_owed_to_the_person_who_handed_it_in() {
        Outcome outcome = buildOutcome.of(expense("person/lena"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Payable.class,
                        payable -> assertThat(payable.payee())
                                .isEqualTo(new Payee.Employee(new PersonId("lena"), "lena", null, null, 0)));
    }

    @Test
    void an_expense_of_somebody_unknown_is_owed_to_nobody() {
        assertThatExceptionOfType(OutcomeImpossible.class)
                .isThrownBy(() -> buildOutcome.of(expense("person/mallory")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.OUTCOME_PAYEE_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"invoiceNumber, documentNumber", "issueDate, documentDate", "currency, currency"})
    void a_missing_mandatory_property_is_named(String field, String property) {
        Map<String, String> fields = Samples.invoiceFields("100.00", "119.00");
        fields.remove(field);

        assertThatExceptionOfType(OutcomeImpossible.class)
                .isThrownBy(() -> outcome(Samples.checked("invoice", fields, "service/erp", null)))
                .withMessage("OUTCOME_PROPERTY_MISSING: document type invoice: property " + property + " (from " + field
                        + ") is missing");
    }

    @Test
    void a_date_that_is_none_is_named() {
        Map<String, String> fields = Samples.invoiceFields("100.00", "119.00");
        fields.put("issueDate", "gestern");

        assertThatExceptionOfType(OutcomeImpossible.class)
                .isThrownBy(() -> outcome(Samples.checked("invoice", fields, "service/erp", null)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.OUTCOME_PROPERTY_INVALID));
    }

    @Test
    void the_outcome_survives_its_json() {
        Outcome outcome = outcome(Samples.leave("2026-07-01", "2026-07-10", "person/lena"));

        assertThat(EventJson.read(EventJson.write(outcome), Outcome.class)).isEqualTo(outcome);
    }

    private Outcome outcome(Checked checked) {
        DocumentType type = TYPES.named(checked.content().documentType()).orElseThrow();
        return buildOutcome.of(new Submission(type, checked, checked.costCenterHint()));
    }

    private static Submission expense(String submittedBy) {
        DocumentType invoice = TYPES.named("invoice").orElseThrow();
        Map<String, String> mapping = new HashMap<>(invoice.outcome().fields());
        mapping.put("payee", "$submittedBy");
        DocumentType expense = new DocumentType(
                "expense",
                1,
                Map.of(),
                invoice.input(),
                invoice.schema(),
                List.of(),
                List.of(),
                invoice.approval(),
                new OutcomeMapping("Payable", 1, mapping));
        Checked checked = Samples.checked("expense", Samples.invoiceFields("100", "119"), submittedBy, null);
        return new Submission(expense, checked, null);
    }

    private static Money euro(BigDecimal amount) {
        return new Money(amount, "EUR");
    }
}
