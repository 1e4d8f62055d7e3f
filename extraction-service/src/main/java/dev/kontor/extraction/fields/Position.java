package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import java.util.ArrayList;
import java.util.List;

/** Describes candidates by where on the page they stand and how large they are written. */
final class Position {

    private Position() {}

    /** The same for all candidates of a segment. */
    static List<String> of(Layout layout, Segment segment) {
        List<String> features = new ArrayList<>();
        Page page = layout.page(segment);
        int last = layout.pages().getLast().number();
        int tenth = (int) Math.clamp(10 * segment.top() / page.height(), 0, 9);
        int third = (int) Math.clamp(3 * segment.left() / page.width(), 0, 2);
        features.add((page.number() == 1 ? "y" : "py") + tenth);
        features.add("x" + third);
        features.add(page.number() == 1 ? "page1" : page.number() == last ? "pagelast" : "pagemid");
        if (page.number() == last) {
            features.add("lasty" + tenth);
        }
        double size = segment.height() / layout.bodyHeight();
        features.add(size > 1.6 ? "huge" : size > 1.15 ? "large" : size < 0.85 ? "tiny" : "usual");
        Row row = layout.rows().get(layout.rowOf(segment));
        features.add("row" + Math.min(row.segments().size(), 5));
        int at = row.segments().indexOf(segment);
        features.add(at == row.segments().size() - 1 ? "rowend" : at == 0 ? "rowstart" : "rowmid");
        features.add("len" + Math.min(segment.words().size(), 8));
        return features;
    }
}
