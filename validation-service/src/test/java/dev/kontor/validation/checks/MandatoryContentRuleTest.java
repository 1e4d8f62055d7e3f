package dev.kontor.validation.checks;

import static dev.kontor.validation.checks.Sample.group;
import static dev.kontor.validation.checks.Sample.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.VatGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandatoryContentRuleTest {

    private static final String SMALL =
            "lineNetTotal=; netTotal=210.08; taxTotal=39.92; grossTotal=250.00; duePayable=";

    private final MandatoryContentRule rule = new MandatoryContentRule();

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''                                        | ''
            sellerName=                               | SELLER_NAME_MISSING/CLARIFY
            buyerName=                                | BUYER_NAME_MISSING/CLARIFY
            issueDate=                                | ISSUE_DATE_MISSING/CLARIFY
            issueDate=20.02.2026                      | ISSUE_DATE_MISSING/CLARIFY
            invoiceNumber=                            | INVOICE_NUMBER_MISSING/CLARIFY
            deliveryDate=                             | DELIVERY_DATE_MISSING/WARN
            sellerVatId=                              | TAX_ID_MISSING/CLARIFY
            sellerVatId=; sellerTaxNumber=12/345/6789 | ''
            sellerVatId=; taxTotal=0.00               | TAX_ID_MISSING/WARN
            grossTotal=                               | ''
            grossTotal=; netTotal=; lineNetTotal=     | GROSS_TOTAL_MISSING/CLARIFY
            """)
    void a_normal_invoice_needs_what_the_law_asks_for(@Nullable String edits, String findings) {
        assertThat(said(rule, Sample.invoice().with(blankToNull(edits)).input()))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            buyerName=; sellerVatId=; deliveryDate=   | 250.00 | ''
            invoiceNumber=                            | 250.00 | INVOICE_NUMBER_MISSING/WARN
            invoiceNumber=                            | 250.01 | INVOICE_NUMBER_MISSING/CLARIFY
            sellerName=                               | 19.99  | SELLER_NAME_MISSING/CLARIFY
            issueDate=                                | 19.99  | ISSUE_DATE_MISSING/CLARIFY
            """)
    void a_small_amount_invoice_needs_less(String edits, String gross, String findings) {
        Sample sample = Sample.invoice().with(SMALL).with("grossTotal=" + gross).with(edits);

        assertThat(said(rule, sample.input())).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource({"AE", "K"})
    void reverse_charge_and_intra_community_supply_are_never_small_amounts(String category) {
        Sample sample = Sample.invoice()
                .with(SMALL)
                .with("buyerName=; taxTotal=0.00; grossTotal=210.08")
                .withGroups(group("0", category, "210.08", "0.00"));

        assertThat(said(rule, sample.input())).isEqualTo("BUYER_NAME_MISSING/WARN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            -  | - | taxTotal=190.00                                       | TAX_RATE_MISSING/WARN
            19 | - | taxTotal=190.00                                       | ''
            -  | E | taxTotal=0.00; grossTotal=1000.00                     | ''
            -  | - | taxTotal=; netTotal=; lineNetTotal=                   | TAX_MISSING/CLARIFY
            -  | - | taxTotal=; netTotal=; lineNetTotal=; grossTotal=119.00| TAX_MISSING/CLARIFY
            -  | - | netTotal=100.00; taxTotal=19.00; grossTotal=119.00    | TAX_RATE_MISSING/WARN
            """)
    void vat_has_a_rate(@Nullable String rate, @Nullable String category, String edits, String findings) {
        VatGroup group = group(rate, category, null, null);

        assertThat(said(rule, Sample.invoice().with(edits).withGroups(group).input()))
                .isEqualTo(findings);
    }

    @Test
    void what_a_page_reader_did_not_find_may_still_be_on_the_page() {
        Sample sample = Sample.invoice().with("buyerName=").withLines().readFrom(Source.TEXT, 0.9);

        assertThat(said(rule, sample.input())).isEqualTo("BUYER_NAME_MISSING/WARN LINES_MISSING/WARN");
    }

    private static @Nullable String blankToNull(@Nullable String edits) {
        return edits == null || edits.isBlank() ? null : edits;
    }
}
