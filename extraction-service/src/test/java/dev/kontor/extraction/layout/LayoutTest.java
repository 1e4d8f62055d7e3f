package dev.kontor.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static Page page(Word... words) {
        return new Page(1, 595, 842, List.of(words));
    }

    private static Word word(String text, double x, double y) {
        return new Word(text, x, y, 5 * text.length(), 7);
    }

    @Test
    void a_wide_gap_begins_a_new_segment() {
        Layout layout = Layout.of(List.of(page(word("Rechnung", 50, 50), word("Nr.", 93, 50), word("4711", 300, 50))));

        assertThat(layout.segments()).extracting(Segment::text).containsExactly("Rechnung Nr.", "4711");
        assertThat(layout.rows()).hasSize(1);
    }

    @Test
    void type_that_is_wider_than_high_has_wider_gaps_between_words() {
        Page page = page(
                new Word("SAM", 50, 50, 36, 8),
                new Word("TRADING", 102, 50, 84, 8),
                new Word("CO", 202, 50, 24, 8),
                new Word("9.00", 300, 50, 48, 8));

        assertThat(Layout.of(List.of(page)).segments())
                .extracting(Segment::text)
                .containsExactly("SAM TRADING CO", "9.00");
    }

    @Test
    void a_row_of_a_skewed_scan_stays_one_row() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            words.add(new Word("wort", 30 + 25 * i, 100 + 0.6 * i, 20, 7, 0.9));
        }

        assertThat(Layout.of(List.of(new Page(1, 595, 842, words))).rows()).hasSize(1);
    }

    @Test
    void letters_set_apart_for_looks_are_one_word() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            words.add(new Word("RECHNUNG".substring(i, i + 1), 50 + 10 * i, 50, 6, 9));
        }

        assertThat(Layout.of(List.of(new Page(1, 595, 842, words))).segments())
                .extracting(Segment::text)
                .containsExactly("RECHNUNG");
    }

    @Test
    void the_parts_of_a_figure_that_an_engine_tore_are_one_word() {
        Page page = page(
                new Word("471", 50, 50, 15, 8, 0.96),
                new Word("1", 67, 50, 3, 8, 0.96),
                new Word("02", 72, 50, 10, 8, 0.96),
                new Word("4000", 86, 50, 20, 8, 0.96));

        assertThat(Layout.of(List.of(page)).segments())
                .extracting(Segment::text)
                .containsExactly("471102 4000");
    }

    @Test
    void what_dirt_on_the_paper_was_taken_for_is_no_word() {
        Page page = page(
                new Word("Votre", 50, 50, 25, 8, 0.96),
                new Word("!", 90, 50, 3, 8, 0.34),
                new Word("ë", 110, 50, 3, 8, 0.02),
                new Word("€", 120, 50, 5, 8, 0.34),
                new Word("PO445", 130, 50, 30, 8, 0.96));

        assertThat(Layout.of(List.of(page)).segments().stream().flatMap(segment -> segment.words().stream()))
                .extracting(Word::text)
                .containsExactly("Votre", "€", "PO445");
    }

    @Test
    void a_text_layer_of_odd_characters_is_not_usable() {
        List<Word> odd = new ArrayList<>();
        List<Word> plain = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            odd.add(word("\uE001\uE002\uE003x", 50, 50 + 12 * i));
            plain.add(word("Betrag", 50, 50 + 12 * i));
        }

        assertThat(TextLayer.usable(new Page(1, 595, 842, odd))).isFalse();
        assertThat(TextLayer.usable(new Page(1, 595, 842, plain))).isTrue();
    }
}
