package dev.kontor.bench.extraction.generate.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes pictures of pages as a file. */
final class WritePictures {

    private static final float POINTS = 72;

    private WritePictures() {}

    /** @param ending png, jpg, tif or pdf; only the last two take several pages */
    static byte[] write(List<BufferedImage> pages, String ending, int dpi, float quality) throws IOException {
        return switch (ending) {
            case "png" -> encoded(pages, "png", "Deflate", 0.5f);
            case "jpg" -> encoded(pages, "jpeg", "JPEG", quality);
            case "tif" ->
                encoded(
                        pages,
                        "tiff",
                        pages.getFirst().getType() == BufferedImage.TYPE_BYTE_BINARY ? "CCITT T.6" : "LZW",
                        quality);
            default -> pdf(pages, dpi, quality);
        };
    }

    private static byte[] encoded(List<BufferedImage> pages, String format, String compression, float quality)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            param.setCompressionQuality(quality);
            if (pages.size() == 1) {
                writer.write(null, new IIOImage(pages.getFirst(), null, null), param);
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), param);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(List<BufferedImage> pages, int dpi, float quality) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage page : pages) {
                PDImageXObject picture = page.getType() == BufferedImage.TYPE_BYTE_BINARY
                        ? CCITTFactory.createFromImage(document, page)
                        : JPEGFactory.createFromImage(document, page, quality);
                PDRectangle box = new PDRectangle(page.getWidth() * POINTS / dpi, page.getHeight() * POINTS / dpi);
                PDPage sheet = new PDPage(box);
                document.addPage(sheet);
                try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                    stream.drawImage(picture, 0, 0, box.getWidth(), box.getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
