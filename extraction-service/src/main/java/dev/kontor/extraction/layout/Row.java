package dev.kontor.extraction.layout;

import java.util.List;
import java.util.stream.Collectors;

/** What stands side by side on a page, from left to right. Two rows are never equal. */
public final class Row {

    private final int page;
    private final List<Segment> segments;
    private final String text;

    Row(int page, List<Segment> segments) {
        this.page = page;
        this.segments = List.copyOf(segments);
        this.text = this.segments.stream().map(Segment::text).collect(Collectors.joining("\t"));
    }

    /** From 1. */
    public int page() {
        return page;
    }

    /** At least one. */
    public List<Segment> segments() {
        return segments;
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
        return text;
    }
}
