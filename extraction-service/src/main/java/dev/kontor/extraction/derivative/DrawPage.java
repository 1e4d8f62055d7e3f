package dev.kontor.extraction.derivative;

import dev.kontor.extraction.image.ImageFile;
import dev.kontor.extraction.image.PdfPictures;
import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.pdf.OpenPdf;
import dev.kontor.extraction.reading.Limits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws one page of a document for people to look at. */
final class DrawPage {

    /** Fine enough for small print on a screen. */
    private static final double DPI = 150;

    private DrawPage() {}

    /**
     * A page as a picture.
     *
     * @param width of the page in points
     * @param height of the page in points
     */
    record Drawn(BufferedImage image, double width, double height) {}

    /**
     * Empty where there is no such page, or nobody can draw it within the limits.
     *
     * @param page from 1
     */
    static Optional<Drawn> of(byte[] bytes, String mediaType, int page, Limits limits) {
        long end = System.nanoTime() + limits.time().toNanos();
        try {
            if (mediaType.equals("application/pdf")) {
                try (PDDocument document = OpenPdf.of(bytes, limits.bytes())) {
                    return draw(document, page, () -> System.nanoTime() > end);
                }
            }
            if (ImageFile.TYPES.contains(mediaType)) {
                try (ImageFile file = ImageFile.open(bytes, mediaType, page)) {
                    return draw(file, page);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // PDFBox meets broken objects with whatever exception comes of them
            return Optional.empty();
        }
    }

    private static Optional<Drawn> draw(PDDocument document, int page, BooleanSupplier overdue) throws IOException {
        if (page > document.getNumberOfPages()) {
            return Optional.empty();
        }
        PDRectangle box = document.getPage(page - 1).getCropBox();
        boolean lying = document.getPage(page - 1).getRotation() % 180 != 0;
        BufferedImage image = new PdfPictures(document, DPI, overdue).drawn(page - 1);
        return Optional.of(
                new Drawn(image, lying ? box.getHeight() : box.getWidth(), lying ? box.getWidth() : box.getHeight()));
    }

    private static Optional<Drawn> draw(ImageFile pictures, int page) throws IOException {
        if (page > pictures.count()) {
            return Optional.empty();
        }
        Picture picture = pictures.picture(page - 1);
        return Optional.of(new Drawn(picture.grey().image(), picture.width(), picture.height()));
    }
}
