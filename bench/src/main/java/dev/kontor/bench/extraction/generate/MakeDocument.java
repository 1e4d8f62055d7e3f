package dev.kontor.bench.extraction.generate;

import dev.kontor.bench.extraction.generate.check.FindMissing;
import dev.kontor.bench.extraction.generate.compose.ComposeInvoice;
import dev.kontor.bench.extraction.generate.compose.ComposePaper;
import dev.kontor.bench.extraction.generate.compose.Composed;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.MakeInvoice;
import dev.kontor.bench.extraction.generate.label.Label;
import dev.kontor.bench.extraction.generate.marks.LeaveMarks;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.sheet.Style.Face;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Makes a document of a layout and its label. */
final class MakeDocument {

    /** @param pages open; the caller closes it */
    record Made(PDDocument pages, Map<String, @Nullable Object> label) {}

    private MakeDocument() {}

    /**
     * @param document number within the layout
     * @param paper whether a picture of it is going to be made: then letters go into the file, so that every machine renders
     *     the same ones
     * @throws IOException if the layout's engine fails
     */
    static Made make(Printers printers, Layout layout, Kind kind, int document, boolean paper) throws IOException {
        Invoice invoice = MakeInvoice.make(layout, kind, document);
        Composed composed =
                kind.sums() ? ComposeInvoice.compose(layout, invoice) : ComposePaper.compose(layout, invoice, document);
        Sheet sheet = paper ? embedded(composed.sheet()) : composed.sheet();
        PDDocument pages = printers.print(sheet, layout);
        LeaveMarks.on(pages, layout, sheet.style(), document, invoice.issueDate());
        Map<String, @Nullable Object> label = Label.of(layout, invoice, composed);
        addMissing(label, FindMissing.in(pages, label));
        return new Made(pages, label);
    }

    private static Sheet embedded(Sheet sheet) {
        Face face = switch (sheet.style().face()) {
            case HELVETICA, LIBERATION_SANS -> Face.LIBERATION_SANS;
            case TIMES, LIBERATION_SERIF -> Face.LIBERATION_SERIF;
            case COURIER, LIBERATION_MONO -> Face.LIBERATION_MONO;
        };
        return new Sheet(sheet.style().in(face), sheet.flow(), sheet.footer(), sheet.pageNumber(), sheet.annex());
    }

    /** What was cut off or torn apart in print stands in the label as not shown. */
    private static void addMissing(Map<String, @Nullable Object> label, List<String> missing) {
        if (label.get("_visual") instanceof Map<?, ?> visual
                && visual.get("fieldsNotFoundInPageText") instanceof List<?> known) {
            Set<Object> all = new LinkedHashSet<>(known);
            all.addAll(missing);
            label.put("_visual", Map.of("fieldsNotFoundInPageText", List.copyOf(all)));
        }
    }
}
