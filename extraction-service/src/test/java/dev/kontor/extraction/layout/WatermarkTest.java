package dev.kontor.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final Word SMALL = new Word("Winkel", 50, 100, 40, 8);

    @Test
    void large_letters_that_run_across_a_page_belong_to_nothing() {
        Page page = new Page(
                1,
                595,
                842,
                List.of(
                        SMALL,
                        new Word("Gurt", 50, 120, 30, 8),
                        new Word("Palette", 50, 140, 45, 8),
                        new Word("K", 300, 80, 35, 49),
                        new Word("OP", 330, 40, 70, 49)));

        assertThat(Watermark.without(Layout.of(List.of(page))).segments())
                .extracting(Segment::text)
                .containsExactly("Winkel", "Gurt", "Palette");
    }

    @Test
    void large_words_are_kept() {
        Page page = new Page(
                1, 595, 842, List.of(SMALL, new Word("Gurt", 50, 120, 30, 8), new Word("RECHNUNG", 50, 30, 200, 28)));
        Layout layout = Layout.of(List.of(page));

        assertThat(Watermark.without(layout)).isSameAs(layout);
    }
}
