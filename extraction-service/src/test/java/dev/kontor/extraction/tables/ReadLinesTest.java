package dev.kontor.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.fields.Sketch;
import dev.kontor.extraction.layout.Layout;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadLinesTest {

    private static List<LineItem> lines(String text) {
        return ReadLines.of(Layout.of(List.of(Sketch.page(text))));
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
    void a_description_goes_on_in_the_row_below() {
        List<LineItem> lines = lines("""
                Menge | Beschreibung | Preis | Gesamt
                2 | Kunstrasen grün | 10,00 | 20,00
                 | drei Meter breit""");

        assertThat(lines).extracting(LineItem::description).containsExactly("Kunstrasen grün drei Meter breit");
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
}
