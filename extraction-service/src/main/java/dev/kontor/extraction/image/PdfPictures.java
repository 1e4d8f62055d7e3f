package dev.kontor.extraction.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

/** The pages of a PDF as pictures, turned as the PDF says. Nothing in the file is ever executed. */
public final class PdfPictures implements Pictures {

    private static final double POINTS = 72;

    /** A poster is drawn coarser: this is A4 at 400 dpi. */
    private static final double MOST = 16_000_000;

    private final PDDocument document;
    private final double dpi;
    private final BooleanSupplier overdue;
    private final DrawInTime renderer;

    /**
     * @param dpi wanted; large pages get less
     * @param overdue asked before every drawing instruction: whether to give up
     */
    public PdfPictures(PDDocument document, double dpi, BooleanSupplier overdue) {
        this(document, dpi, overdue, true);
    }

    private PdfPictures(PDDocument document, double dpi, BooleanSupplier overdue, boolean text) {
        this.document = document;
        this.dpi = dpi;
        this.overdue = overdue;
        this.renderer = new DrawInTime(document, overdue, text);
    }

    /** The same pages without their text: what on them only a picture says. */
    public Pictures withoutText() {
        return new PdfPictures(document, dpi, overdue, false);
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public synchronized Picture picture(int index) throws IOException {
        // one page in colour at a time: it takes four times the memory of the grey one
        return new Picture(Grey.of(drawn(index)), fineness(index));
    }

    /**
     * The page in colour.
     *
     * @param index from 0
     * @throws IOException as for {@link #picture}
     */
    public synchronized BufferedImage drawn(int index) throws IOException {
        try {
            return renderer.renderImageWithDPI(index, (float) fineness(index), ImageType.RGB);
        } catch (RuntimeException | StackOverflowError e) {
            // PDFBox meets broken objects with whatever exception comes of them, and loops with a full stack
            throw new IOException("the page cannot be drawn", e);
        }
    }

    private synchronized double fineness(int index) {
        PDRectangle box = document.getPage(index).getCropBox();
        double inches = Math.max(1, box.getWidth() / POINTS * (box.getHeight() / POINTS));
        return Math.min(dpi, Math.sqrt(MOST / inches));
    }
}
