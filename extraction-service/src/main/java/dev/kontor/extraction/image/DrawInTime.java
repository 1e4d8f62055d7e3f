package dev.kontor.extraction.image;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, gives up when it is time, and leaves out images too large to decode. */
final class DrawInTime extends PDFRenderer {

    /** More pixels than A3 at 600 dpi are not decoded. */
    private static final long MOST = 75_000_000;

    private final BooleanSupplier overdue;

    DrawInTime(PDDocument document, BooleanSupplier overdue) {
        super(document);
        this.overdue = overdue;
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
            public void drawImage(PDImage image) throws IOException {
                if ((long) image.getWidth() * image.getHeight() <= MOST) {
                    super.drawImage(image);
                }
            }
        };
    }
}
