package dev.kontor.extraction.fields;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.extraction.classify.Classification;
import dev.kontor.extraction.classify.ClassifyPages;
import dev.kontor.extraction.classify.DescribeKind;
import dev.kontor.extraction.classify.FindDocuments;
import dev.kontor.extraction.classify.TypeModel;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.text.Line;
import dev.kontor.extraction.text.ReadLetter;
import java.util.ArrayList;
import java.util.List;

/** Reads what the pages of a document say, whether their words come from a text layer or from OCR. */
public final class ReadFields {

    private static final ClassifyPages CLASSIFY = new ClassifyPages(TypeModel.shipped());

    private ReadFields() {}

    /** @param pages with at least one word together */
    public static Read of(List<Page> pages) {
        Layout layout = Layout.of(pages);
        Classification is = CLASSIFY.of(layout);
        Content content = is.kind().settles()
                ? DescribeKind.typed(ReadLetter.of(lines(layout), is), is, Source.TEXT)
                : DescribeKind.titled(is, Source.TEXT);
        List<Finding> findings = new ArrayList<>(DescribeKind.findings(is));
        findings.addAll(FindDocuments.findings(layout));
        return new Read(content, Syntax.TEXT, null, findings, pages);
    }

    private static List<Line> lines(Layout layout) {
        return layout.rows().stream().map(ReadFields::line).toList();
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
