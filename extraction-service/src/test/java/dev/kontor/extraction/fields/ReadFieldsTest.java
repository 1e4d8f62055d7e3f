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
            Invoice date: 21 November 2020   | issueDate     | 2020-11-21
            PO Number: P-26179               | orderReference | P-26179
            IBAN DE89 3704 0044 0532 0130 00 | iban          | DE89370400440532013000
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
    void a_field_says_where_it_stands() {
        assertThat(read("Rechnung\nRechnungsnummer: 2014-03").fields().get("invoiceNumber"))
                .extracting("place.page")
                .isEqualTo(1);
    }
}
