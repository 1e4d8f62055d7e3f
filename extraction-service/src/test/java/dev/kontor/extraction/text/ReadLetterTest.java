package dev.kontor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.classify.Classification;
import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadLetterTest {

    /** Lines of a page in a type of ten points; a bar stands for the gap between columns. */
    private static List<Line> page(String text) {
        List<Line> lines = new ArrayList<>();
        for (String row : text.split("\n", -1)) {
            List<Word> words = new ArrayList<>();
            double x = 50;
            for (String word : row.strip().split(" ", -1)) {
                if (word.equals("|")) {
                    x += 100;
                } else {
                    words.add(new Word(word, x, 50 + 12 * lines.size(), 5 * word.length(), 7));
                    x += 5 * word.length() + 3;
                }
            }
            lines.add(Line.of(1, words));
        }
        return lines;
    }

    private static Content read(String text) {
        return read(text, Kind.INVOICE);
    }

    private static Content read(String text, Kind kind) {
        return ReadLetter.of(page(text), new Classification(kind, 1, null));
    }

    @Test
    void the_totals_are_those_that_add_up() {
        Content content = read("""
                Rechnung Nr. 12
                2 Tax guide | 10,00 | 20,00
                Zwischensumme | 496,00 €
                zzgl. USt 7% von 160,00 | 11,20 €
                zzgl. USt 19% von 336,00 | 63,84 €
                Gesamtbetrag | 571,04 €""");

        assertThat(content.value("netTotal")).contains("496.00");
        assertThat(content.value("taxTotal")).contains("75.04");
        assertThat(content.value("grossTotal")).contains("571.04");
        assertThat(content.fields().get("grossTotal"))
                .extracting("confidence", DOUBLE)
                .isGreaterThan(0.9);
    }

    @Test
    void the_amounts_of_a_credit_note_carry_no_minus() {
        Content content = read("""
                Avoir AV-1
                Total HT | -100,00 €
                Total taxes | -20,00 €
                Total TTC | -120,00 €""", Kind.CREDIT_NOTE);

        assertThat(content.value("grossTotal")).contains("120.00");
        assertThat(content.value("duePayable")).contains("120.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rechnungsnummer: 2014-03          | invoiceNumber  | 2014-03
            Invoice # RE-1/508 issued at 2020-11-21 | invoiceNumber | RE-1/508
            Invoice # RE-1/508 issued at 2020-11-21 | issueDate | 2020-11-21
            Date d'échéance 13/12/2017        | dueDate        | 2017-12-13
            Bitte überweisen Sie bis zum 24.07.2014: | dueDate | 2014-07-24
            PO Number: P-26179                | orderReference | P-26179
            Bestellung Nr. 2013-471331        | orderReference | 2013-471331
            USt-IdNr. DE 136 695 976          | sellerVatId    | DE136695976
            Ihre USt-IdNr. DE136695976        | buyerVatId     | DE136695976
            IBAN DE89 3704 0044 0532 0130 00  | iban           | DE89370400440532013000
            BIC: COBADEFFXXX                  | bic            | COBADEFFXXX
            Bill To: Acme Corp                | buyerName      | Acme Corp
            Please make checks payable to Acme Supply | sellerName | Acme Supply
            """)
    void a_label_leads_to_its_value(String line, String field, String value) {
        assertThat(read("Rechnung\n" + line).value(field)).contains(value);
    }

    @Test
    void an_account_that_is_debited_is_not_the_payees() {
        Content content = read("""
                Rechnung Nr. 7
                Wir ziehen den Betrag von Ihrem Konto mit IBAN DE89370400440532013000 ein,
                BIC COBADEFFXXX per Lastschrift
                und danken
                IBAN DE88200800000970375700""");

        assertThat(content.value("iban")).contains("DE88200800000970375700");
        assertThat(content.value("bic")).isEmpty();
    }

    @Test
    void a_sentence_about_an_order_does_not_lead_to_the_table_below() {
        assertThat(read("Rechnung gemäß Bestellung vom 01.03.2018.\nPos | 20 Stk | 9,90")
                        .value("orderReference"))
                .isEmpty();
    }

    @Test
    void the_line_above_the_address_names_the_sender() {
        Content content = read("""
                Bei Spiel GmbH · Ecke 12 · 12345 Stadthausen
                Theodor Est
                Bahnstr. 42
                Rechnung Nr. 7""");

        assertThat(content.value("sellerName")).contains("Bei Spiel GmbH");
        assertThat(content.value("buyerName")).contains("Theodor Est");
    }

    @Test
    void a_value_may_stand_below_its_label() {
        Content content = read("""
                Invoice INV/1
                Invoice Date: | Due Date:
                03/20/2023 | 04/04/2023""");

        assertThat(content.value("issueDate")).contains("2023-03-20");
        assertThat(content.value("dueDate")).contains("2023-04-04");
    }

    @Test
    void a_field_says_where_it_stands() {
        assertThat(read("Rechnungsnummer: 2014-03").fields().get("invoiceNumber"))
                .extracting("place.page", "place.box.y")
                .containsExactly(1, 50.0);
    }
}
