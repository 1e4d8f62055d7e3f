package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.text.Line;
import dev.kontor.extraction.text.ReadLetter;
import java.util.List;

/** Reads what the pages of a document say, whether their words come from a text layer or from OCR. */
public final class ReadFields {

    private ReadFields() {}

    /** @param pages with at least one word together */
    public static Read of(List<Page> pages) {
        return ReadLetter.of(
                Layout.of(pages).rows().stream().map(ReadFields::line).toList());
    }

    private static Line line(Row row) {
        return Line.of(
                row.page(),
                row.segments().stream()
                        .map(Segment::words)
                        .flatMap(List::stream)
                        .toList());
    }
}
