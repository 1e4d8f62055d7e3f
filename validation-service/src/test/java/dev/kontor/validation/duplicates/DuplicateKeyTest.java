package dev.kontor.validation.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.validation.checks.Sample;
import dev.kontor.validation.masterdata.SupplierMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateKeyTest {

    private final DocumentTypes types = DocumentTypes.load(null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4711            | 4711
            RE-4711         | 4711
            RE4711          | 4711
            rg 4711         | 4711
            RE-Nr. 0004711  | 4711
            INV/2026/0042   | 20260042
            2026-0042       | 20260042
            Nr.: A-17       | A17
            RENAULT-17      | RENAULT17
            000             | 0
            RE              | RE
            '#1'            | 1
            """)
    void numbers_are_compared_without_decoration(String number, String normal) {
        assertThat(InvoiceNumbers.normalise(number)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            currency=EUR                                          | vat:DE136695976
            sellerVatId=; sellerTaxNumber=12/345/6789             | tax:123456789
            sellerVatId=                                          | iban:DE89370400440532013000
            sellerVatId=; iban=                                   | name:MUSTERBÜROBEDARFGMBH
            """)
    void an_unknown_supplier_is_told_by_what_the_document_says(String edits, String supplier) {
        assertThat(key(Sample.invoice().with(edits).from(new SupplierMatch.Unknown()), "invoice")
                        .supplier())
                .isEqualTo(supplier);
    }

    @Test
    void a_known_supplier_is_told_by_its_number() {
        assertThat(key(Sample.invoice(), "invoice"))
                .isEqualTo(new DuplicateKey("acme", "Payable+", "number:70001", "20260815"));
    }

    @Test
    void a_credit_note_may_have_the_number_of_an_invoice() {
        assertThat(key(Sample.invoice(), "credit_note")).isNotEqualTo(key(Sample.invoice(), "invoice"));
    }

    @Test
    void a_receipt_without_a_number_is_told_by_date_and_gross() {
        DocumentType invoice = types.named("invoice").orElseThrow();

        assertThat(DuplicateKey.of(
                        "acme",
                        invoice,
                        Sample.invoice().content(),
                        Sample.invoice().match(),
                        false))
                .map(DuplicateKey::number)
                .contains("@2026-02-20/1190");
    }

    @Test
    void without_supplier_or_number_there_is_no_key() {
        Sample nobody =
                Sample.invoice().with("sellerVatId=; iban=; sellerName=").from(new SupplierMatch.Unknown());
        DocumentType invoice = types.named("invoice").orElseThrow();

        assertThat(DuplicateKey.of("acme", invoice, nobody.content(), nobody.match(), true))
                .isEmpty();
    }

    private DuplicateKey key(Sample sample, String type) {
        return DuplicateKey.of("acme", types.named(type).orElseThrow(), sample.content(), sample.match(), true)
                .orElseThrow();
    }
}
