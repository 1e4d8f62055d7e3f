package dev.kontor.extraction.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyPagesTest {

    private static final ClassifyPages CLASSIFY = new ClassifyPages(TypeModel.shipped());

    /** A page in a type of seven points; a line that begins with an exclamation mark is set twice as large. */
    private static Page page(int number, String text) {
        List<Word> words = new ArrayList<>();
        double y = 50;
        for (String line : text.split("\n", -1)) {
            double height = line.startsWith("!") ? 14 : 7;
            double x = 50;
            for (String word : line.replace("!", "").strip().split(" ", -1)) {
                if (word.equals("|")) {
                    x += 100;
                } else {
                    words.add(new Word(word, x, y, 0.7 * height * word.length(), height));
                    x += 0.7 * height * word.length() + 3;
                }
            }
            y += 2 * height;
        }
        return new Page(number, 595, 842, words);
    }

    private static Kind kind(String text) {
        return CLASSIFY.of(Layout.of(List.of(page(1, text)))).kind();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            !Rechnung Nr. 12                 | INVOICE
            !INVOICE                         | INVOICE
            !Facture n° 12                   | INVOICE
            !R E C H N U N G                 | INVOICE
            !Stornorechnung 5                | CREDIT_NOTE
            !Avoir AV-2017-0005              | CREDIT_NOTE
            !Credit note 5                   | CREDIT_NOTE
            !SELBSTABRECHNUNG Nr. 4          | SELF_BILLING
            !Self-Billed Invoice             | SELF_BILLING
            !Berichtigte Rechnung            | CORRECTION
            !2. Mahnung                      | REMINDER
            !Zahlungserinnerung              | REMINDER
            !Lieferschein 77                 | DELIVERY_NOTE
            !Auftragsbestätigung Nr. 3       | ORDER_CONFIRMATION
            !Kontoauszug 3                   | BANK_STATEMENT
            """)
    void a_heading_says_what_it_is(String heading, Kind kind) {
        assertThat(kind("Muster GmbH\nEcke 12\n12345 Stadthausen\n" + heading + "\n1 Palette | 20,00"))
                .isEqualTo(kind);
    }

    @Test
    void where_change_was_given_back_the_goods_are_paid_whatever_the_till_calls_its_slip() {
        String sale = """
                Nordwind Trading Ltd
                !TAX INVOICE
                Invoice no. 4711 | Date 3.5.2026
                Bill to: | Muster GmbH
                Paper A4 | 1 | 13.30
                VAT 6 % | 0.80
                Total amount | 14.10
                Payment terms: cash""";

        assertThat(kind(sale + "\nCash | 20.00\nChange | 5.90")).isEqualTo(Kind.RECEIPT);
        assertThat(kind(sale)).isEqualTo(Kind.INVOICE);
    }

    @Test
    void an_invoice_that_mentions_a_delivery_note_is_an_invoice() {
        assertThat(kind("""
                Muster GmbH
                !Rechnung Nr. 12
                Lieferschein-Nr.: 77 | Rechnungsdatum: 3.5.2026
                für unsere Lieferung gemäß Lieferschein 77 berechnen wir Ihnen:
                Pos. | Menge | Einzelpreis | Gesamt
                1 | 2 | 10,00 | 20,00
                zzgl. 19 % MwSt. | 3,80
                Gesamtbetrag | 23,80
                Zahlbar innerhalb von 14 Tagen""")).isEqualTo(Kind.INVOICE);
    }

    @Test
    void a_reminder_that_repeats_an_invoice_is_a_reminder() {
        assertThat(kind("""
                Muster GmbH
                Mahnung
                Rechnung Nr. 12 vom 3.5.2026 | 119,00
                leider konnten wir bis heute keinen Zahlungseingang feststellen.
                Bitte überweisen Sie den offenen Betrag bis zum 1.7.2026.
                Mahngebühr 5,00""")).isEqualTo(Kind.REMINDER);
    }

    @Test
    void a_gutschrift_of_the_recipient_is_an_invoice_and_one_of_the_supplier_is_not() {
        Kind ours = kind("""
                Muster GmbH
                !Gutschrift Nr. 12
                Abrechnung im Gutschriftverfahren gemäß § 14 Abs. 2 Satz 2 UStG
                über Ihre Lieferungen im Zeitraum 1.5.2026 bis 31.5.2026 rechnen wir wie folgt ab:
                Milch | 200,00
                zzgl. 19 % MwSt. | 38,00
                Wir überweisen den Betrag auf Ihr Konto.""");
        Kind theirs = kind("""
                Muster GmbH
                !Gutschrift Nr. 12
                zu unserer Rechnung Nr. 4 vom 3.5.2026 schreiben wir Ihnen gut:
                Rücksendung | 200,00
                zzgl. 19 % MwSt. | 38,00
                Der Betrag wird mit der nächsten Rechnung verrechnet.""");

        assertThat(ours).isEqualTo(Kind.SELF_BILLING);
        assertThat(ours.documentType()).isEqualTo("invoice");
        assertThat(ours.typeCode()).contains("389");
        assertThat(theirs).isEqualTo(Kind.CREDIT_NOTE);
    }

    @Test
    void two_invoices_in_one_file_are_noticed_and_one_with_a_second_page_is_not() {
        Layout two = Layout.of(
                List.of(page(1, "!Rechnung RE-12\nSeite 1 von 1"), page(2, "!Rechnung RE-13\nSeite 1 von 1")));
        Layout one = Layout.of(
                List.of(page(1, "!Rechnung RE-12\nSeite 1 von 2"), page(2, "!Rechnung RE-12\nSeite 2 von 2")));

        assertThat(FindDocuments.findings(two)).extracting(Finding::code).containsExactly("SEVERAL_DOCUMENTS");
        assertThat(FindDocuments.findings(one)).isEmpty();
    }

    @Test
    void where_one_document_ends_and_the_next_begins_is_said_with_the_reason() {
        Layout three = Layout.of(List.of(
                page(1, "!Rechnung\nRechnungsnummer: RE-12\nSeite 1 von 2"),
                page(2, "Übertrag | 100,00\nSeite 2 von 2"),
                page(3, "!Rechnung\nRechnungsnummer: RE-13\nSeite 1 von 1"),
                page(4, "!Rechnung\nRechnungsnummer: | RE-14")));

        assertThat(FindDocuments.findings(three))
                .extracting(Finding::message)
                .containsExactly(
                        "The file seems to hold 3 documents: pages 1 to 2, page 3 (the count of pages begins again),"
                                + " page 4 (it has a heading and another number). They were read as one.");
    }

    @Test
    void terms_of_business_and_a_heading_with_a_date_begin_no_document() {
        Layout terms = Layout.of(List.of(
                page(1, "!Rechnung RE-12\nSeite 1 von 1"),
                page(2, "Allgemeine Geschäftsbedingungen\n§ 1 Geltung\nSeite 1 von 3")));
        Layout dated =
                Layout.of(List.of(page(1, "!Rechnung RE-12 vom 3.5.2026"), page(2, "!Rechnung vom 3.5.2026 RE-12")));

        assertThat(FindDocuments.findings(terms)).isEmpty();
        assertThat(FindDocuments.findings(dated)).isEmpty();
    }

    @Test
    void a_kind_that_is_unsure_is_a_question() {
        assertThat(DescribeKind.findings(new Classification(Kind.ORDER, 0.5, null)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity().stops()).isTrue());
        assertThat(DescribeKind.findings(new Classification(Kind.ORDER, 0.95, null)))
                .isEmpty();
    }
}
