package dev.kontor.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.fields.Sketch;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadLinesTest {

    private static List<LineItem> lines(String text) {
        return ReadLines.of(Layout.of(List.of(Sketch.page(text))));
    }

    /** @param cells words, each with where it begins, in points */
    private static List<Word> row(double y, Object... cells) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            String text = (String) cells[i];
            words.add(new Word(text, (Integer) cells[i + 1], y, 5.0 * text.length(), 7));
        }
        return words;
    }

    private static List<LineItem> placed(List<Word> heading, List<Word> line) {
        return placed(heading, line, List.of());
    }

    private static List<LineItem> placed(List<Word> heading, List<Word> line, List<Word> below) {
        List<Word> words = Stream.of(heading, line, below).flatMap(List::stream).toList();
        return ReadLines.of(Layout.of(List.of(new Page(1, 595, 842, words))));
    }

    @Test
    void a_line_has_what_its_columns_say() {
        List<LineItem> lines = lines("""
                Pos | Bezeichnung | Menge | Preis | Betrag
                1 | Schrauben M8 | 1.000 Stk | 0,05 | 50,00
                2 | Winkel | 4 Stk | 2,50 | 10,00
                Summe | | | | 60,00""");

        assertThat(lines).extracting(LineItem::description).containsExactly("Schrauben M8", "Winkel");
        assertThat(lines).extracting(LineItem::quantity).containsExactly(new BigDecimal("1000"), new BigDecimal("4"));
        assertThat(lines).extracting(LineItem::unit).containsOnly("H87");
        assertThat(lines.getFirst().lineTotal()).isEqualByComparingTo("50");
    }

    @Test
    void a_name_goes_on_where_a_row_was_full_and_details_do_not_belong_to_it() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                2 | Kunstrasen grün | 10,00 | 20,00
                 | drei Meter breit
                1 | Pfand | 5,00 | 5,00
                 | leer""");

        assertThat(lines)
                .extracting(LineItem::description)
                .containsExactly("Kunstrasen grün drei Meter breit", "Pfand");
    }

    @Test
    void arithmetic_tells_columns_apart_that_no_known_word_heads() {
        List<LineItem> lines = lines("""
                Nr | Bezeichnung | Xyz | Foo | Betrag
                1 | Winkel | 4,000 | 2,50 | 10,00
                2 | Schrauben | 12,000 | 0,25 | 3,00""");

        assertThat(lines)
                .extracting(LineItem::quantity)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), new BigDecimal("12"));
        assertThat(lines.getLast().unitPrice()).isEqualByComparingTo("0.25");
    }

    @Test
    void a_discount_in_a_row_below_is_taken_off_its_line() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                3 | Kunstrasen | 4,00 | 12,00
                 | abzgl. 16,7% Rabatt | -2,00
                5 | Steak | 5,50 | 27,50""");

        assertThat(lines)
                .extracting(LineItem::lineTotal)
                .containsExactly(new BigDecimal("10.00"), new BigDecimal("27.50"));
    }

    @Test
    void a_price_may_be_for_a_hundred_units() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                400 | Schrauben | 5,00 | 20,00
                2 | Winkel | 3,00 | 6,00""");

        assertThat(lines.getFirst().priceBaseQuantity()).isEqualByComparingTo("100");
        assertThat(lines.getLast().priceBaseQuantity()).isNull();
    }

    @Test
    void what_is_taken_back_is_counted_below_zero() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                5 | Nougat | 4,00 | -20,00""");

        assertThat(lines.getFirst().quantity()).isEqualByComparingTo("-5");
    }

    @Test
    void the_number_of_an_article_stands_in_brackets_or_behind_a_label() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                2 | [NOUG250] Nougat | 10,00 | 20,00
                3 | Honig | 5,00 | 15,00
                 | GTIN 4012345001235
                 | Art.-Nr. HON77""");

        assertThat(lines).extracting(LineItem::articleNumber).containsExactly("NOUG250", "HON77");
        assertThat(lines).extracting(LineItem::description).containsExactly("Nougat", "Honig");
    }

    @Test
    void lines_without_a_heading_are_known_by_what_they_come_to() {
        List<LineItem> lines = lines("""
                Kaffee gemahlen | 3 | 4,50 | 13,50
                Filtertüten | 2 | 1,95 | 3,90""");

        assertThat(lines)
                .extracting(LineItem::lineTotal)
                .containsExactly(new BigDecimal("13.50"), new BigDecimal("3.90"));
    }

    @Test
    void a_price_of_four_decimals_is_read_whole() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                200 | Schrauben | 0,3786 | 75,72""");

        assertThat(lines.getFirst().unitPrice()).isEqualByComparingTo("0.3786");
    }

    @Test
    void numbers_that_begin_nearly_all_descriptions_are_those_of_the_articles() {
        List<LineItem> lines = lines("""
                Beschreibung | Menge | Preis | Gesamt
                A-278/98 Holzkiste | 5 | 4,00 | 20,00
                A-297/89 - Palette | 2 | 1,50 | 3,00
                A-4/12 Gurt | 1 | 7,00 | 7,00""");

        assertThat(lines).extracting(LineItem::articleNumber).containsExactly("A-278/98", "A-297/89", "A-4/12");
        assertThat(lines).extracting(LineItem::description).containsExactly("Holzkiste", "Palette", "Gurt");
    }

    @Test
    void a_number_that_touches_its_name_is_told_from_it() {
        List<LineItem> lines = lines("""
                Beschreibung | Menge | Preis | Gesamt
                155401614Lagerung | 5 | 4,00 | 20,00
                157050558Wartezeit | 2 | 1,50 | 3,00""");

        assertThat(lines).extracting(LineItem::articleNumber).containsExactly("155401614", "157050558");
        assertThat(lines).extracting(LineItem::description).containsExactly("Lagerung", "Wartezeit");
    }

    @Test
    void measures_and_years_before_a_name_are_part_of_it() {
        List<LineItem> lines = lines("""
                Beschreibung | Menge | Preis | Gesamt
                2024 Riesling | 5 | 4,00 | 20,00
                2023 Silvaner | 2 | 1,50 | 3,00""");

        assertThat(lines).extracting(LineItem::articleNumber).containsOnlyNulls();
        assertThat(lines).extracting(LineItem::description).containsExactly("2024 Riesling", "2023 Silvaner");
    }

    @Test
    void rows_of_the_tax_breakdown_and_sums_are_no_lines() {
        String table = """
                Beschreibung | Menge | Preis | Gesamt
                Winkel | 5 | 4,00 | 20,00
                Gurt | 2 | 1,50 | 3,00
                """;

        assertThat(lines(table + "23,00 EUR | 19 % | 4,37 EUR | 27,37 EUR")).hasSize(2);
        assertThat(lines(table + "zzgl. 19 % MwSt. | | | 4,37")).hasSize(2);
        assertThat(lines(table + "Alles zusammen | | | 23,00")).hasSize(2);
    }

    @Test
    void a_number_nearer_to_a_column_is_its_number() {
        List<LineItem> lines = lines("""
                Beschreibung | Menge | | Preis | Gesamt
                Winkel verzinkt | 5 | 20 | 4,00 | 20,00
                Gurt schwarz | 2 | 20 | 1,50 | 3,00""");

        assertThat(lines)
                .extracting(LineItem::unitPrice)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), new BigDecimal("1.5"));
    }

    @Test
    void a_row_of_tax_that_has_words_is_no_line_where_all_lines_are_counted() {
        List<LineItem> lines = placed(
                row(80, "Beschreibung", 50, "Menge", 250, "Preis", 330, "Gesamt", 500),
                row(100, "Winkel", 50, "5", 260, "4,00", 332, "20,00", 502),
                row(120, "innergemeinschaftliche", 50, "20,00", 255, "0", 420, "0,00", 505));

        assertThat(lines).hasSize(1);
    }

    @Test
    void of_stacked_numbers_the_last_is_that_of_the_seller() {
        List<LineItem> lines = lines("""
                 | Nr. Kunde
                Pos | Art.-Nr | Beschreibung | Menge | Preis | Gesamt
                1 | 0815 | Winkel | 5 | 4,00 | 20,00
                 | ZX-
                 | 123/V2A""");

        assertThat(lines.getFirst().articleNumber()).isEqualTo("ZX-123/V2A");
    }

    @Test
    void a_number_among_the_words_of_a_name_counts_nothing() {
        List<LineItem> lines = placed(
                row(80, "Menge", 91, "Beschreibung", 121, "Preis", 434, "Gesamt", 516),
                row(100, "PC", 121, "16", 134, "GB", 147, "4,00", 440, "20,00", 520));

        assertThat(lines.getFirst().description()).isEqualTo("PC 16 GB");
        assertThat(lines.getFirst().quantity()).isNull();
    }

    @Test
    void the_unit_behind_a_quantity_is_no_part_of_the_name() {
        List<LineItem> lines = lines("""
                Beschreibung | Menge | Preis | Gesamt
                Korrekturabzug | 1 psch. | 22,33 | 22,33""");

        assertThat(lines.getFirst().unit()).isEqualTo("LS");
    }

    @Test
    void thousands_of_a_typewriter_stay_together() {
        List<LineItem> lines = placed(
                row(80, "Beschreibung", 50, "Menge", 290, "Preis", 400, "Gesamt", 500),
                row(100, "Abbruch", 50, "2", 300, "644,86", 400, "1", 500, "289,72", 510));

        assertThat(lines.getFirst().lineTotal()).isEqualByComparingTo("1289.72");
    }

    @Test
    void numbers_that_stand_apart_are_no_thousands() {
        List<LineItem> lines = placed(
                row(80, "Beschreibung", 50, "Menge", 290, "Preis", 475, "Gesamt", 508),
                row(100, "Abbruch", 50, "1", 300, "20", 455, "377,00", 471, "377,00", 510));

        assertThat(lines.getFirst().unitPrice()).isEqualByComparingTo("377");
    }

    @Test
    void items_are_numbered_before_they_are_named() {
        List<LineItem> lines = lines("""
                Item | Item | Quantity | Price | Amount
                1 | Data bundle | 5 | 4.00 | 20.00""");

        assertThat(lines.getFirst().description()).isEqualTo("Data bundle");
        assertThat(lines.getFirst().lineId()).isEqualTo("1");
    }

    @Test
    void a_name_behind_a_number_goes_on_where_its_cell_begins() {
        List<LineItem> lines = lines("""
                Beschreibung | Menge | Preis | Gesamt
                561897 - Frachtkosten | 2 | 10,00 | 20,00
                Stückgut vier Paletten
                743220 - Lagerung | 3 | 5,00 | 15,00
                Palettenplatz""");

        assertThat(lines).extracting(LineItem::articleNumber).containsExactly("561897", "743220");
        assertThat(lines)
                .extracting(LineItem::description)
                .containsExactly("Frachtkosten Stückgut vier Paletten", "Lagerung Palettenplatz");
    }

    @Test
    void all_that_stands_above_details_set_in_a_little_is_the_name() {
        List<LineItem> lines = placed(
                row(100, "Menge", 50, "Beschreibung", 100, "Preis", 300, "Gesamt", 400),
                row(112, "2", 50, "Wasser", 100, "5,00", 300, "10,00", 400),
                Stream.of(row(124, "12", 100, "x", 115, "Glas", 125), row(136, "Herkunft", 112, "Eifel", 160))
                        .flatMap(List::stream)
                        .toList());

        assertThat(lines).extracting(LineItem::description).containsExactly("Wasser 12 x Glas");
    }

    @Test
    void a_line_goes_on_behind_the_end_of_its_page_where_one_of_its_cells_begins() {
        Page first = new Page(
                1,
                595,
                842,
                Stream.of(
                                row(780, "Menge", 50, "Beschreibung", 100, "Preis", 300, "Gesamt", 400),
                                row(800, "2", 50, "Stadtfahrtenpauschalen", 100, "5,00", 300, "10,00", 400))
                        .flatMap(List::stream)
                        .toList());
        Page next = new Page(2, 595, 842, row(50, "Kilometerpauschale", 100));
        Page header = new Page(2, 595, 842, row(50, "Muster", 40, "Kilometerpauschale", 80));

        assertThat(ReadLines.of(Layout.of(List.of(first, next))))
                .extracting(LineItem::description)
                .containsExactly("Stadtfahrtenpauschalen Kilometerpauschale");
        assertThat(ReadLines.of(Layout.of(List.of(first, header))))
                .extracting(LineItem::description)
                .containsExactly("Stadtfahrtenpauschalen");
    }

    @Test
    void the_sign_of_a_currency_before_a_price_is_no_part_of_the_name() {
        List<LineItem> lines = placed(
                row(100, "Menge", 50, "Beschreibung", 100, "Preis", 380, "Gesamt", 450),
                row(112, "2", 50, "Kilometergeld", 100, "CHF", 360, "5,00", 380, "10,00", 450));

        assertThat(lines).extracting(LineItem::description).containsExactly("Kilometergeld");
    }

    @Test
    void tax_that_is_added_below_the_lines_is_none_of_them() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                2 | Winkel | 10,00 | 20,00
                 | zuzüglich 0,00 % MwSt | 0,00""");

        assertThat(lines).extracting(LineItem::description).containsExactly("Winkel");
    }

    @Test
    void a_name_may_begin_before_its_centred_heading() {
        List<LineItem> lines = placed(
                row(100, "Pos", 40, "Art-Nr", 70, "Beschreibung", 180, "Preis", 300, "Menge", 400, "Gesamt", 500),
                row(112, "1", 40, "Abrechnungskreis", 131, "1", 215, "15,00", 300, "1", 400, "15,00", 500),
                row(124, "4012345001235", 70));

        assertThat(lines).extracting(LineItem::description).containsExactly("Abrechnungskreis 1");
    }

    @Test
    void the_heading_itself_may_say_that_numbers_of_the_customer_come_first() {
        List<Word> heading = new ArrayList<>(
                row(100, "Art-Nr-Kunde", 70, "Beschreibung", 180, "Preis", 300, "Menge", 400, "Gesamt", 500));
        heading.addAll(row(110, "Art-Nr-Lief.", 70));
        List<LineItem> lines = placed(
                heading,
                row(124, "BR-4529", 70, "Winkel", 180, "7,50", 300, "2", 400, "15,00", 500),
                row(136, "IM-712/A2A", 70));

        assertThat(lines).extracting(LineItem::articleNumber).containsExactly("IM-712/A2A");
    }
}
