package dev.kontor.extraction.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pictures of an image file: PNG, JPEG, or the pages of a TIFF. */
public final class ImageFile implements Pictures, AutoCloseable {

    /** What can be read, as media types. */
    public static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/tiff");

    /** More pixels than A3 at 600 dpi are not decoded. */
    private static final long MOST = 75_000_000;

    /** Beyond this, every second pixel of every second row is left out: A4 at 400 dpi is enough to read. */
    private static final long PLENTY = 16_000_000;

    private static final double MM_AN_INCH = 25.4;

    private final ImageInputStream stream;
    private final ImageReader reader;
    private final int count;

    private ImageFile(ImageInputStream stream, ImageReader reader, int count) {
        this.stream = stream;
        this.reader = reader;
        this.count = count;
    }

    /**
     * @param most pages that are counted
     * @throws IOException if it is no image that can be decoded
     */
    public static ImageFile open(byte[] bytes, String mediaType, int most) throws IOException {
        // the type is known: no other decoder has to guess at the bytes
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new IOException("no decoder for " + mediaType);
        }
        ImageReader reader = readers.next();
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        reader.setInput(stream);
        try {
            int count = countUpTo(mediaType.equals("image/tiff") ? most : 1, reader);
            if (count == 0) {
                throw new IOException("no image in the file");
            }
            return new ImageFile(stream, reader, count);
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            stream.close();
            throw e instanceof IOException known ? known : new IOException("damaged", e);
        }
    }

    /** Counts by asking for one page after the other: a directory that points back to itself has no end. */
    private static int countUpTo(int most, ImageReader reader) throws IOException {
        int pages = 0;
        while (pages < most) {
            try {
                reader.getWidth(pages);
            } catch (IndexOutOfBoundsException e) {
                break;
            }
            pages++;
        }
        return pages;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public synchronized Picture picture(int index) throws IOException {
        try {
            long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
            if (pixels > MOST) {
                throw new IOException("the image has " + pixels + " pixels");
            }
            int step = pixels > PLENTY ? 2 : 1;
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            Grey grey = Grey.of(reader.read(index, param));
            return Picture.of(grey, dpi(reader.getImageMetadata(index)) / step);
        } catch (RuntimeException e) {
            // decoders meet broken images with whatever exception comes of them
            throw new IOException("the image is damaged", e);
        }
    }

    /** The resolution in the standard metadata (the width of a pixel in millimetres); 0 when there is none. */
    private static double dpi(@Nullable IIOMetadata metadata) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return 0;
        }
        double millimetres = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
        return millimetres > 0 ? MM_AN_INCH / millimetres : 0;
    }

    @Override
    public synchronized void close() {
        reader.dispose();
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory cannot fail to close", e);
        }
    }
}
