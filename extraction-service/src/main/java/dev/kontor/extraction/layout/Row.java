package dev.kontor.extraction.layout;

import java.util.List;
import java.util.stream.Collectors;

/** What stands side by side on a page, from left to right. */
public record Row(int page, List<Segment> segments) {

    public Row {
        segments = List.copyOf(segments);
    }

    public double top() {
        return segments.getFirst().top();
    }

    public double bottom() {
        return segments.getFirst().bottom();
    }

    public double left() {
        return segments.getFirst().left();
    }

    public double height() {
        return segments.getFirst().height();
    }

    /** The segments with a tab between them. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining("\t"));
    }
}
