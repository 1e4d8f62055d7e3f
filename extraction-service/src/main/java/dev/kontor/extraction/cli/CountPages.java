package dev.kontor.extraction.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How many pages a document has that could be read. */
final class CountPages {

    private CountPages() {}

    /** 0 for XML. */
    static int of(byte[] bytes, String mediaType) {
        try {
            if (mediaType.equals("application/pdf")) {
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    return document.getNumberOfPages();
                }
            }
            return mediaType.startsWith("image/") ? images(bytes) : 0;
        } catch (IOException | RuntimeException e) {
            // it was read a moment ago; whoever reads broken files counts more leniently than whoever counts
            return 1;
        }
    }

    private static int images(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 1;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return reader.getNumImages(true);
            } finally {
                reader.dispose();
            }
        }
    }
}
