package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.type.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a sheet by placing every text itself. */
public final class PrintByPdfBox {

    private PrintByPdfBox() {}

    /** @return a document the caller closes */
    public static PDDocument print(Sheet sheet, Layout layout) {
        PDDocument document = new PDDocument();
        try {
            Letters letters = new Letters(document, sheet.style());
            BreakPages pages = new BreakPages(new SetBlocks(new SetType(sheet.style(), letters)), sheet);
            Order order =
                    layout.one("order of operators", Order.RUNS, Order.RUNS, Order.WORDS, Order.LETTERS, Order.MIXED);
            Paint paint = new Paint(document, sheet.style(), letters, order, layout.dice("mixed order"));
            List<Strip> strips = pages.pages();
            for (Strip strip : strips) {
                paint.page(strip, height(sheet, pages));
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A receipt is cut where it ends. */
    private static double height(Sheet sheet, BreakPages pages) {
        boolean roll = sheet.style().width() < 300 && pages.count() == 1;
        return roll
                ? Math.max(200, pages.end() + sheet.style().bottom())
                : sheet.style().height();
    }
}
