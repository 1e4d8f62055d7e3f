package dev.kontor.validation.checks;

import static dev.kontor.validation.checks.Sample.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Field.Source;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            issueDate=2026-03-02; dueDate=           | ''
            issueDate=2026-03-03; dueDate=           | ISSUE_DATE_IN_FUTURE/CLARIFY
            issueDate=2016-03-02                     | ''
            issueDate=2016-03-01                     | ISSUE_DATE_OLD/WARN
            dueDate=2026-02-20                       | ''
            dueDate=2026-02-19                       | DUE_BEFORE_ISSUE/CLARIFY
            issueDate=                               | ''
            """)
    void dates_make_sense(String edits, String findings) {
        assertThat(said(new DatesRule(), Sample.invoice().with(edits).input())).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            currency=EUR | ''
            currency=    | CURRENCY_MISSING/CLARIFY
            currency=EUX | CURRENCY_UNKNOWN/CLARIFY
            """)
    void amounts_have_a_currency(String edits, String findings) {
        assertThat(said(new CurrencyRule(), Sample.invoice().with(edits).input()))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            grossTotal    | 0.5  | ''
            grossTotal    | 0.49 | LOW_CONFIDENCE/CLARIFY
            invoiceNumber | 0.49 | LOW_CONFIDENCE/CLARIFY
            iban          | 0.1  | LOW_CONFIDENCE/CLARIFY
            buyerName     | 0.1  | ''
            """)
    void what_decides_about_money_is_legible(String field, double confidence, String findings) {
        Sample sample = Sample.invoice().readFrom(field, Source.OCR, confidence);

        assertThat(said(new ConfidenceRule(), sample.input())).isEqualTo(findings);
    }

    @Test
    void a_duplicate_names_the_other_document() {
        UUID other = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

        assertThat(new DuplicateRule().check(Sample.invoice().duplicateOf(other).input()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(other.toString()));
        assertThat(new DuplicateRule().check(Sample.invoice().input())).isEmpty();
    }
}
