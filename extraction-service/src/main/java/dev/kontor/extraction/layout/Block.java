package dev.kontor.extraction.layout;

import java.util.List;

/** Segments below one another, close together and aligned: an address, a paragraph, a column of a table. */
public record Block(List<Segment> segments) {

    public Block {
        segments = List.copyOf(segments);
    }

    public Segment first() {
        return segments.getFirst();
    }
}
