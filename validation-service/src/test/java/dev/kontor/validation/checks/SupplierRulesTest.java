package dev.kontor.validation.checks;

import static dev.kontor.validation.checks.Sample.said;
import static dev.kontor.validation.checks.Sample.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.validation.masterdata.SupplierMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierRulesTest {

    private static final String OTHER = "DE38500700100087654321";

    private final IbanRule ibans = new IbanRule();
    private final SupplierRule suppliers = new SupplierRule();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            invoice     | DE89370400440532013000 | currency=EUR                       | ''
            invoice     | DE89370400440532013000 | iban=DE89 3704 0044 0532 0130 00   | ''
            invoice     | DE89370400440532013000 | iban=DE89370400440532013001        | IBAN_INVALID/CLARIFY
            invoice     | DE89370400440532013000 | iban=                              | IBAN_MISSING/WARN
            invoice     | -                      | iban=                              | IBAN_MISSING/CLARIFY
            invoice     | DE38500700100087654321 | currency=EUR                       | IBAN_DIFFERS/CLARIFY
            invoice     | -                      | currency=EUR                       | IBAN_DIFFERS/CLARIFY
            invoice     | -                      | iban=; paymentMeansCodes=59        | ''
            invoice     | -                      | iban=; paymentMeansCodes=59,58     | IBAN_MISSING/CLARIFY
            invoice     | -                      | iban=; duePayable=0.00             | ''
            invoice     | DE89370400440532013000 | bic=COBADEFFXXX                    | ''
            invoice     | DE89370400440532013000 | bic=COBA                           | BIC_INVALID/WARN
            credit_note | -                      | iban=                              | ''
            credit_note | DE89370400440532013000 | iban=DE00                          | IBAN_INVALID/WARN
            """)
    void the_account_is_valid_and_known(String type, @Nullable String known, String edits, String findings) {
        Sample sample = Sample.invoice().as(type).with(edits).from(new SupplierMatch.Found(supplier(known, false)));

        assertThat(said(ibans, sample.input())).isEqualTo(findings);
    }

    @Test
    void without_a_supplier_there_is_no_account_to_compare_with() {
        assertThat(said(
                        ibans,
                        Sample.invoice().from(new SupplierMatch.Unknown()).input()))
                .isEmpty();
    }

    @Test
    void the_seller_is_one_supplier_that_is_not_blocked() {
        Sample invoice = Sample.invoice();

        assertThat(said(suppliers, invoice.input())).isEmpty();
        assertThat(said(suppliers, invoice.from(new SupplierMatch.Unknown()).input()))
                .isEqualTo("SUPPLIER_UNKNOWN/CLARIFY");
        assertThat(said(
                        suppliers,
                        invoice.from(new SupplierMatch.Ambiguous(List.of("1", "2")))
                                .input()))
                .isEqualTo("SUPPLIER_AMBIGUOUS/CLARIFY");
        assertThat(said(
                        suppliers,
                        invoice.from(new SupplierMatch.Found(supplier(OTHER, true)))
                                .input()))
                .isEqualTo("SUPPLIER_BLOCKED/BLOCK");
    }

    @Test
    void a_vat_id_with_a_wrong_check_digit_is_a_warning() {
        assertThat(said(
                        suppliers,
                        Sample.invoice().with("sellerVatId=DE123456789").input()))
                .isEqualTo("VAT_ID_DOUBTFUL/WARN");
    }
}
