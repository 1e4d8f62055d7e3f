package dev.kontor.bench.extraction.generate;

import dev.kontor.bench.extraction.generate.compose.ComposeInvoice;
import dev.kontor.bench.extraction.generate.compose.Composed;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.MakeInvoice;
import dev.kontor.bench.extraction.generate.draw.PrintByPdfBox;
import dev.kontor.bench.extraction.generate.html.PrintByBrowser;
import dev.kontor.bench.extraction.generate.label.Label;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Makes a document of a layout and its label. */
final class MakeDocument {

    /** @param pages open; the caller closes it */
    record Made(PDDocument pages, Map<String, @Nullable Object> label) {}

    private MakeDocument() {}

    static Made make(Layout layout, Kind kind, int document) {
        Invoice invoice = MakeInvoice.make(layout, kind, document);
        Composed composed = ComposeInvoice.compose(layout, invoice);
        PDDocument pages = switch (layout.engine()) {
            case PDFBOX -> PrintByPdfBox.print(composed.sheet(), layout);
            case OPENHTMLTOPDF -> PrintByBrowser.print(composed.sheet());
        };
        return new Made(pages, Label.of(layout, invoice, composed));
    }
}
