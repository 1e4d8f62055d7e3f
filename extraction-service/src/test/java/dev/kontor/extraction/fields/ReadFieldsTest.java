package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.kontor.events.document.Content;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadFieldsTest {

    private static Content read(String text) {
        return ReadFields.of(List.of(Sketch.page(text))).content();
    }

    @Test
    void the_totals_are_those_that_add_up() {
        Content content = read("""
                Rechnung Nr. 4712
                Steuerratgeber | 2 | 10,00 | 20,00

                Zwischensumme | 496,00 €
                zzgl. USt 7% von 160,00 | 11,20 €
                zzgl. USt 19% von 336,00 | 63,84 €
                Gesamtbetrag | 571,04 €""");

        assertThat(content.value("netTotal")).contains("496.00");
        assertThat(content.value("taxTotal")).contains("75.04");
        assertThat(content.value("grossTotal")).contains("571.04");
        assertThat(content.taxBreakdown()).extracting("rate").hasSize(2);
        assertThat(content.fields().get("grossTotal"))
                .extracting("confidence", DOUBLE)
                .isGreaterThan(0.8);
    }

    @Test
    void the_amounts_of_a_credit_note_carry_no_minus() {
        Content content = read("""
                Avoir AV-2026-1
                Total HT | -100,00 €
                TVA 20% | -20,00 €
                Total TTC | -120,00 €""");

        assertThat(content.value("grossTotal")).contains("120.00");
        assertThat(content.value("duePayable")).contains("120.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rechnungsnummer: 2014-03         | invoiceNumber | 2014-03
            Invoice No. INV-20417            | invoiceNumber | INV-20417
            HANDELSRECHNUNG (380) Nr. 471102 | invoiceNumber | 471102
            Invoice date: 21 November 2020   | issueDate     | 2020-11-21
            PO Number: P-26179               | orderReference | P-26179
            IBAN DE89 3704 0044 0532 0130 00 | iban          | DE89370400440532013000
            VAT GB 434 031 494               | sellerVatId   | GB434031494
            """)
    void a_label_leads_to_its_value(String line, String field, String value) {
        assertThat(read("Rechnung\n" + line).value(field)).contains(value);
    }

    @Test
    void a_due_date_follows_from_the_days_a_sentence_allows() {
        Content content = read("""
                Rechnung
                Rechnungsdatum: 01.03.2026
                Zahlbar innerhalb von 30 Tagen netto.""");

        assertThat(content.value("dueDate")).contains("2026-03-31");
    }

    @Test
    void a_date_that_a_narrow_column_has_broken_is_read_over_both_rows() {
        Content content = read("""
                Rechnung
                Rechnungsdatum: | 10. März
                ----------- | 2026
                Kundennummer: | K7""");

        assertThat(content.value("issueDate")).contains("2026-03-10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CHE-        | 116.281.710    | CHE116281710
            ATU         | 38516405       | ATU38516405
            N° d'identification TVA / VAT No. : CHE- | 116.281.710 | CHE116281710
            DE 136      | 695 976        | DE136695976
            """)
    void a_vat_id_that_a_narrow_column_has_broken_is_read_over_both_rows(String above, String below, String vatId) {
        assertThat(read("Rechnung\nUSt-IdNr.: | " + above + "\n----------- | " + below)
                        .value("sellerVatId"))
                .contains(vatId);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RE-          | 2026-1308
            RE-20260224  | /372298
            """)
    void a_number_that_a_narrow_column_has_broken_is_read_over_both_rows(String above, String below) {
        assertThat(read("Rechnung\nRechnungsnummer: | " + above + "\n----------- | " + below)
                        .value("invoiceNumber"))
                .contains(above + below);
    }

    @Test
    void a_form_may_print_captions_below_their_values() {
        Content content = read("""
                INVOICE

                2024-5782
                Invoice No.

                17-Apr-2024
                Date

                AB-229869
                P.O. Number

                35654
                Cust. No.""");

        assertThat(content.value("invoiceNumber")).contains("2024-5782");
        assertThat(content.value("issueDate")).contains("2024-04-17");
        assertThat(content.value("orderReference")).contains("AB-229869");
    }

    @Test
    void a_form_in_two_languages_may_print_captions_below_their_values() {
        Content content = read("""
                Rechnung

                22103357
                Fakturanummer / No. :

                2022-10-28
                Datum / Date of Issue :

                PO-64710
                Ihre Referenz (PO) / Your Order No. :""");

        assertThat(content.value("invoiceNumber")).contains("22103357");
        assertThat(content.value("issueDate")).contains("2022-10-28");
    }

    @Test
    void the_date_of_a_version_is_not_that_of_the_document() {
        Content content = read("""
                ZUGFeRD-Version | : 2.1.1 vom 01.07.2020
                Stylesheet-Version: 2.0 vom 18.10.2018

                HANDELSRECHNUNG (380) Nr. 471102 vom 05.03.2018""");

        assertThat(content.value("issueDate")).contains("2018-03-05");
    }

    @Test
    void nobody_can_tell_surely_what_a_minus_means() {
        Content content = read("""
                Rechnung
                Rechnungsnummer: 2026-117
                Nettobetrag | -100,00 €
                USt 20 % | -20,00 €
                Gesamtbetrag | -120,00 €""");

        assertThat(content.fields().get("grossTotal"))
                .extracting("confidence", DOUBLE)
                .isLessThan(0.6);
    }

    @Test
    void the_last_day_of_a_cash_discount_is_not_the_one_on_which_the_rest_is_due() {
        Content content = read("""
                Rechnung
                Rechnungsdatum: 16.03.2023
                Zahlbar bis 26.03.2023 mit 2,0 % Skonto. Zahlbar ohne Abzug bis 15.04.2023.""");

        assertThat(content.value("dueDate")).contains("2023-04-15");
    }

    @Test
    void pages_that_name_no_currency_bill_in_that_of_the_seller_s_country() {
        Content content = read("""
                Rechnung
                Rechnungsdatum: 16.03.2023
                UID-Nr.: CHE-116.281.710

                Gesamtbetrag | 119,00""");

        assertThat(content.fields().get("currency"))
                .extracting("value", "confidence")
                .satisfies(read -> assertThat(read.getFirst()).isEqualTo("CHF"))
                .satisfies(read -> assertThat((double) read.getLast()).isLessThan(0.81));
    }

    @Test
    void what_settles_nothing_is_filed_by_its_title_its_issuer_and_its_date() {
        Content content = read("""
                Nordwind Handels GmbH
                Hafenstraße 12
                20457 Hamburg

                Lieferschein Nr. 4711
                Datum: 03.02.2026

                Pos. | Bezeichnung | Liefermenge
                1 | Schrauben | 500 Stück
                Ware ordnungsgemäß erhalten: ______""");

        assertThat(content.documentType()).isEqualTo("delivery_note");
        assertThat(content.fields()).containsOnlyKeys("title", "issueDate", "sellerName");
        assertThat(content.value("issueDate")).contains("2026-02-03");
        assertThat(content.value("sellerName")).contains("Nordwind Handels GmbH");
    }

    @Test
    void a_field_says_where_it_stands() {
        assertThat(read("Rechnung\nRechnungsnummer: 2014-03").fields().get("invoiceNumber"))
                .extracting("place.page")
                .isEqualTo(1);
    }
}
