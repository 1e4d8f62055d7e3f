package dev.kontor.extraction.image;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws pages, gives up when it is time, and leaves out images too large to decode, and text where it is not wanted. */
final class DrawInTime extends PDFRenderer {

    /** More pixels than A3 at 600 dpi are not decoded. */
    private static final long MOST = 75_000_000;

    private final BooleanSupplier overdue;
    private final boolean text;

    DrawInTime(PDDocument document, BooleanSupplier overdue, boolean text) {
        super(document);
        this.overdue = overdue;
        this.text = text;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (overdue.getAsBoolean()) {
                    throw new IOException("drawing took too long");
                }
                super.processOperator(operator, operands);
            }

            @Override
            protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
                if (text) {
                    super.showGlyph(place, font, code, displacement);
                }
            }

            @Override
            public void drawImage(PDImage image) throws IOException {
                if ((long) image.getWidth() * image.getHeight() <= MOST) {
                    super.drawImage(image);
                }
            }
        };
    }
}
