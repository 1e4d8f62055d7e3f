package dev.kontor.extraction.pdf;

import dev.kontor.extraction.image.BoundedJbig2;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a PDF, unless one of its streams inflates to more than may be held. Every foreign PDF is opened here. */
public final class OpenPdf {

    static {
        BoundedJbig2.install();
    }

    private OpenPdf() {}

    /**
     * The document, for the caller to close.
     *
     * @param maxInflated bytes of one stream; images may have four times as many
     * @throws IOException if it is damaged, too large inside, or needs a password
     */
    public static PDDocument of(byte[] bytes, int maxInflated) throws IOException {
        RefuseBombs.in(bytes, maxInflated);
        return Loader.loadPDF(bytes);
    }
}
