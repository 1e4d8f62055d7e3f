package dev.kontor.extraction.classify;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A segment with the tokens of its text.
 *
 * @param top 0 to 1: how far down its page it stands
 */
record Passage(Segment segment, List<String> tokens, double top) {

    /** Those of the first pages, in the order in which they are read. */
    static List<Passage> of(Layout layout, int pages) {
        Map<Integer, Page> byNumber = new HashMap<>();
        layout.pages().forEach(page -> byNumber.put(page.number(), page));
        return layout.segments().stream()
                .filter(segment -> segment.page() <= pages)
                .map(segment ->
                        new Passage(segment, Tokens.of(segment.text()), part(segment, byNumber.get(segment.page()))))
                .toList();
    }

    private static double part(Segment segment, @Nullable Page page) {
        return page == null || page.height() <= 0 ? 0 : segment.top() / page.height();
    }

    int page() {
        return segment.page();
    }

    double height() {
        return segment.height();
    }
}
