package dev.kontor.bench.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** An invoice of many pages, all of them full of lines: what a telephone bill or a hospital's order comes to. */
final class LongDocument {

    private static final int ROWS = 60;
    private static final int TOP = 800;
    private static final int STEP = 12;
    private static final int[] COLUMNS = {40, 80, 150, 340, 400, 470, 530};

    private LongDocument() {}

    /** A PDF. */
    static byte[] of(int pages) {
        PDFont font = new PDType1Font(FontName.HELVETICA);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.setFont(font, 8);
                    for (int row = 0; row < ROWS; row++) {
                        row(content, TOP - row * STEP, cells(page * ROWS + row));
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
    }

    private static void row(PDPageContentStream content, int y, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            content.beginText();
            content.newLineAtOffset(COLUMNS[i], y);
            content.showText(cells[i]);
            content.endText();
        }
    }

    private static String[] cells(int row) {
        if (row == 0) {
            return new String[] {"Pos", "Artikel", "Bezeichnung", "Menge", "Preis", "MwSt", "Betrag EUR"};
        }
        int quantity = row % 7 + 1;
        int cents = 199 + row % 400;
        return new String[] {
            Integer.toString(row),
            "ART-" + (10_000 + row),
            "Verbindung Nr. " + row + " nach Zone " + row % 9,
            Integer.toString(quantity),
            amount(cents),
            "19 %",
            amount(cents * quantity)
        };
    }

    private static String amount(int cents) {
        return String.format(Locale.GERMANY, "%,.2f", cents / 100.0);
    }
}
