package dev.kontor.extraction.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/**
 * Adds up what the segments of a JBIG2 stream say they decode to (ITU-T T.88 §7.2 to §7.4), before anything is decoded: a
 * few bytes can ask for gigabytes.
 */
final class Jbig2Sizes {

    /** The picture may be made of regions that cover it several times. */
    private static final int LAYERS = 4;

    /** Each cell of the grid of a halftone region takes 32 bits. */
    private static final int BITS_OF_CELL = 32;

    /** A page has some thousand letters, each in a few forms. */
    private static final long MOST_SYMBOLS = 1_000_000;

    /** Segments that one refers to; what they take is asked for before they are read. */
    private static final long MOST_REFERENCES = 100_000;

    private static final long UNKNOWN = 0xFFFFFFFFL;

    /** How a file begins; a PDF has segments without it (ISO 32000-1 §7.4.7). */
    private static final long FILE = 0x974A4232L;

    private final ImageInputStream in;
    private final long most;
    private long pixels;
    private long pageWidth;

    private Jbig2Sizes(ImageInputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /**
     * Leaves the stream where it was.
     *
     * @param in segments one behind the other, as a PDF has them
     * @param most pixels of the picture
     * @throws IOException if the segments say they are more, or do not say how long they are
     */
    static void check(ImageInputStream in, long most) throws IOException {
        long start = in.getStreamPosition();
        try {
            Jbig2Sizes sizes = new Jbig2Sizes(in, most);
            while (true) {
                sizes.segment();
            }
        } catch (EOFException end) {
            // a stream in a PDF has no segment that ends it
        } finally {
            in.seek(start);
        }
    }

    /** The header of a segment (§7.2), and what its data begin with. */
    private void segment() throws IOException {
        long number = in.readUnsignedInt();
        if (number == FILE) {
            throw new IOException("a file and no segments");
        }
        int flags = in.readUnsignedByte();
        skip(references() * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4));
        skip((flags & 0x40) == 0 ? 1 : 4);
        long length = in.readUnsignedInt();
        if (length == UNKNOWN) {
            throw new IOException("a segment does not say how long it is");
        }
        long data = in.getStreamPosition();
        data(flags & 0x3F);
        in.seek(data + length);
    }

    /** How many other segments it refers to; the long form has a bit for each besides (§7.2.4). */
    private long references() throws IOException {
        int count = in.readUnsignedByte() >> 5;
        if (count <= 4) {
            return count;
        }
        in.seek(in.getStreamPosition() - 1);
        long many = in.readUnsignedInt() & 0x1FFFFFFF;
        if (many > MOST_REFERENCES) {
            throw new IOException("a segment refers to more than there can be");
        }
        skip((many + 8) / 8);
        return many;
    }

    private void data(int type) throws IOException {
        switch (type) {
            case 0 -> symbols();
            case 16 -> {
                skip(1);
                long size = (long) in.readUnsignedByte() * in.readUnsignedByte();
                add(size, in.readUnsignedInt() + 1);
            }
            case 20, 22, 23 -> {
                region();
                skip(1);
                add(in.readUnsignedInt() * BITS_OF_CELL, in.readUnsignedInt());
            }
            case 4, 6, 7, 36, 38, 39, 40, 42, 43 -> region();
            case 48 -> {
                pageWidth = in.readUnsignedInt();
                long height = in.readUnsignedInt();
                add(pageWidth, height == UNKNOWN ? 0 : height);
            }
            // a page whose height is not known is as high as its last stripe says
            case 50 -> add(pageWidth, in.readUnsignedInt() + 1);
            default -> {} // holds no picture
        }
    }

    /** §7.4.1: width, height, where it stands, how it is laid over what is there. */
    private void region() throws IOException {
        add(in.readUnsignedInt(), in.readUnsignedInt());
        skip(9);
    }

    /** §7.4.2.1: the numbers stand behind what the coder needs. */
    private void symbols() throws IOException {
        int flags = in.readUnsignedShort();
        boolean huffman = (flags & 1) != 0;
        boolean refined = (flags & 2) != 0 && (flags & 0x1000) == 0;
        skip((huffman ? 0 : (flags & 0xC00) == 0 ? 8 : 2) + (refined ? 4 : 0));
        long exported = in.readUnsignedInt();
        long made = in.readUnsignedInt();
        if (exported > MOST_SYMBOLS || made > MOST_SYMBOLS) {
            throw new IOException("more symbols than a page can have");
        }
    }

    private void add(long width, long height) throws IOException {
        if (width < 0 || height < 0 || (height > 0 && width > most * LAYERS / height)) {
            throw new IOException("the picture is larger than is decoded");
        }
        pixels += width * height;
        if (pixels > most * LAYERS) {
            throw new IOException("the picture is made of more than is decoded");
        }
    }

    private void skip(long bytes) throws IOException {
        in.seek(in.getStreamPosition() + bytes);
    }
}
