package dev.kontor.audit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Writes text from top to bottom, on as many A4 pages as it takes. */
public final class PdfPages implements AutoCloseable {

    /** How large, in points. */
    public enum Size {
        TITLE(16),
        HEADING(11),
        TEXT(9),
        SMALL(7.5f);

        private final float points;

        Size(float points) {
            this.points = points;
        }
    }

    private static final float MARGIN = 56;
    private static final float LEADING = 1.4f;
    private static final float BOTTOM = MARGIN + 20;

    private final PDDocument document = new PDDocument();
    private final PageFont font;
    private @Nullable PDPageContentStream page;
    private float y;

    /** @param title of the document, for whoever lists files */
    public PdfPages(String title) {
        document.getDocumentInformation().setTitle(title);
        try {
            font = new PageFont(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param indent in points from the left margin */
    public void write(Size size, float indent, String text) {
        try {
            float width = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
            for (String line : font.lines(text, size.points, width)) {
                line(size.points, MARGIN + indent, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Room before what follows. */
    public void gap(float points) {
        y -= points;
    }

    private void line(float points, float x, String text) throws IOException {
        float height = points * LEADING;
        PDPageContentStream current = page;
        if (current == null || y - height < BOTTOM) {
            current = newPage();
        }
        y -= height;
        show(current, points, x, y, text);
    }

    private PDPageContentStream newPage() throws IOException {
        endPage();
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        PDPageContentStream opened = new PDPageContentStream(document, fresh);
        page = opened;
        y = PDRectangle.A4.getHeight() - MARGIN;
        return opened;
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    private void show(PDPageContentStream out, float points, float x, float at, String text) throws IOException {
        out.beginText();
        out.setFont(font.font(), points);
        out.newLineAtOffset(x, at);
        out.showText(text);
        out.endText();
    }

    /**
     * The file. Nothing can be written afterwards.
     *
     * @param foot at the foot of each page, before its number
     */
    public byte[] finish(String foot) {
        try {
            endPage();
            int pages = document.getNumberOfPages();
            for (int number = 1; number <= pages; number++) {
                String text = foot + "Seite " + number + " von " + pages;
                try (PDPageContentStream out = new PDPageContentStream(
                        document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
                    List<String> lines = font.lines(text, Size.SMALL.points, PDRectangle.A4.getWidth() - 2 * MARGIN);
                    show(out, Size.SMALL.points, MARGIN, MARGIN / 2, lines.getFirst());
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            endPage();
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
