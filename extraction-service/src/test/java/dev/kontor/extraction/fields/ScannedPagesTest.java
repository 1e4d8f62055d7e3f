package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedPagesTest {

    private static Content read(String text) {
        return ReadFields.of(List.of(Sketch.scan(text))).content();
    }

    @Test
    void a_total_that_cannot_be_read_is_what_was_handed_over_less_the_change() {
        Content content = read("""
                SAM TRADING CO
                40400 Shah Alam

                TAX INVOICE
                Sugar | 1 | 13,30

                TOTAL | i4.1a
                CASH | 20,00
                CHANGE | 5,90""");

        assertThat(content.value("grossTotal")).contains("14.10");
    }

    @Test
    void a_total_is_borne_out_by_what_was_paid_at_the_till() {
        String receipt = """
                Nordwind Handels GmbH
                20457 Hamburg

                Rechnung
                Zucker | 7,49
                Mehl | 7,50

                Summe | 14,99
                Gegeben | 20,00
                Rückgeld | %s""";

        assertThat(Borne.by(new Paper(List.of(Sketch.scan(receipt.formatted("5,01")))))
                        .gross(14_99))
                .isTrue();
        assertThat(Borne.by(new Paper(List.of(Sketch.scan(receipt.formatted("25,01")))))
                        .gross(14_99))
                .isFalse();
    }

    @Test
    void a_tax_that_lost_its_minus_gets_it_back_where_it_then_adds_up() {
        List<String> amounts = LostMinus.restored(
                        FindCandidates.in(new Paper(List.of(Sketch.scan("""
                        Total HT | -218,48
                        Total taxes | 14,99
                        Remise | 20,48
                        Total TTC | -233,47""")))).getOrDefault(Kind.AMOUNT, List.of()))
                .stream()
                .map(Candidate::value)
                .toList();

        assertThat(amounts).containsExactly("-218.48", "-14.99", "20.48", "-233.47");
    }

    @Test
    void a_page_that_says_the_tax_is_nothing_has_one_total() {
        Content content = read("""
                Ihre Rechnung

                A23 | Holzdiele | 5 | 50,00 EURO | 250,00 EURO
                245 | Malen | 2 | 30,00 EURO | 60,00 EURO

                Zwischensumme | 310,00 EURO
                Steuer | 0,00 EURO
                Rechnungsbetrag | 310,00 EURO""");

        assertThat(content.value("netTotal")).contains("310.00");
        assertThat(content.value("taxTotal")).contains("0.00");
        assertThat(content.value("currency")).contains("EUR");
    }

    @Test
    void an_account_number_that_is_printed_wrong_is_read_over_the_gap_that_breaks_it() {
        Content content = read("""
                Rechnung
                Zahlungsart: Überweisung
                Verkäufer-IBAN | : | DE12 1234 5678 | 9012 3456 78
                Verkäufer-BIC | : | COBADEFFXXX""");

        assertThat(content.value("iban")).contains("DE12123456789012345678");
    }

    @Test
    void a_country_that_was_read_as_digits_is_told_by_the_check_digits() {
        assertThat(read("Invoice\nIBAN No. : 1E29 AIBK 9311 5212 3456 78").value("iban"))
                .contains("IE29AIBK93115212345678");
    }

    @Test
    void digits_that_were_read_for_letters_of_a_legal_form_are_letters() {
        assertThat(LegalForms.reread("BOOK TA .K (TAMAN DAYA) SDN 8HD")).isEqualTo("BOOK TA .K (TAMAN DAYA) SDN BHD");
        assertThat(LegalForms.reread("Prisma 6mbH")).isEqualTo("Prisma GmbH");
        assertThat(LegalForms.reread("Verdonnet & Fils Särl")).isEqualTo("Verdonnet & Fils Sàrl");
        assertThat(LegalForms.reread("Verdonnet S.ä r.l.")).isEqualTo("Verdonnet S.à r.l.");
        assertThat(LegalForms.reread("Agentur 1A5 im 2OG")).isEqualTo("Agentur 1A5 im 2OG");
    }
}
