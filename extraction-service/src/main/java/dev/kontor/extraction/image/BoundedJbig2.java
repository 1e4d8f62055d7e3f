package dev.kontor.extraction.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.jbig2.JBIG2ImageReader;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JBIG2, which scanners write into PDFs, unless the stream says that it is larger than pictures are decoded here. What
 * the PDF says about its size binds nobody, and PDFBox decodes any stream of that filter, whatever it is for.
 */
public final class BoundedJbig2 extends JBIG2ImageReaderSpi {

    /** More pixels than A3 at 600 dpi are not decoded. */
    private static final long MOST = 75_000_000;

    /** Takes the place of the decoder that is found by itself and knows no bounds. */
    public static void install() {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        JBIG2ImageReaderSpi unbounded = registry.getServiceProviderByClass(JBIG2ImageReaderSpi.class);
        if (unbounded != null) {
            registry.deregisterServiceProvider(unbounded, ImageReaderSpi.class);
        }
        if (registry.getServiceProviderByClass(BoundedJbig2.class) == null) {
            registry.registerServiceProvider(new BoundedJbig2(), ImageReaderSpi.class);
        }
    }

    @Override
    public ImageReader createReaderInstance(@Nullable Object extension) throws IOException {
        return new Reader(this);
    }

    private static final class Reader extends JBIG2ImageReader {

        private Reader(BoundedJbig2 spi) throws IOException {
            super(spi);
        }

        @Override
        public BufferedImage read(int page, @Nullable ImageReadParam param) throws IOException {
            if (getInput() instanceof ImageInputStream in) {
                Jbig2Sizes.check(in, MOST);
            }
            return super.read(page, param);
        }
    }
}
