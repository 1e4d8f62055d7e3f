package dev.kontor.extraction.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses a PDF before it is opened when one of its streams inflates to more than may be held in memory: opening already
 * inflates the streams that hold objects, and PDFBox inflates the whole of a stream at once. Streams of an encrypted PDF
 * cannot be looked into from outside.
 */
final class RefuseBombs {

    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final byte[] ENDSTREAM = "endstream".getBytes(ISO_8859_1);

    /** What can inflate at all, by both of its names (ISO 32000-1, tables 6 and 94). */
    private static final Pattern FILTER = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\b");

    private static final Pattern IMAGE = Pattern.compile("/Image\\b");

    /** No filter makes more of a byte: deflate at most 1,032, LZW somewhat more. */
    private static final int MOST_PER_BYTE = 2600;

    /** How far in front of its data a stream's dictionary is looked for. */
    private static final int DICTIONARY = 2048;

    /** A page in colour at 600 dpi has 100 MB, and is meant. */
    private static final int IMAGE_FACTOR = 4;

    private final byte[] bytes;
    private final long limit;

    private RefuseBombs(byte[] bytes, long limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /**
     * @param limit bytes of one stream; images may have four times as many
     * @throws TooLarge if a stream has more
     */
    static void in(byte[] bytes, long limit) throws TooLarge {
        new RefuseBombs(bytes, limit).check();
    }

    private void check() throws TooLarge {
        int at = indexOf(STREAM, 0);
        while (at >= 0) {
            int start = at + STREAM.length;
            int end = indexOf(ENDSTREAM, start);
            end = end < 0 ? bytes.length : end;
            if ((long) (end - start) * MOST_PER_BYTE > limit) {
                check(at, start, end);
            }
            at = indexOf(STREAM, Math.min(bytes.length, end + ENDSTREAM.length));
        }
    }

    private void check(int keyword, int start, int end) throws TooLarge {
        int from = Math.max(0, keyword - DICTIONARY);
        String dictionary = new String(bytes, from, keyword - from, ISO_8859_1);
        dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        List<COSName> filters = new ArrayList<>();
        for (Matcher filter = FILTER.matcher(dictionary); filter.find(); ) {
            filters.add(COSName.getPDFName(filter.group(1)));
        }
        long allowed = IMAGE.matcher(dictionary).find() ? limit * IMAGE_FACTOR : limit;
        int data = start + lineEnd(start);
        byte[] content = Arrays.copyOfRange(bytes, Math.min(data, end), end);
        for (int i = 0; i < filters.size(); i++) {
            content = inflated(content, filters.get(i), allowed, i + 1 < filters.size());
        }
    }

    private int lineEnd(int at) {
        int length = at < bytes.length && bytes[at] == '\r' ? 1 : 0;
        return length + (at + length < bytes.length && bytes[at + length] == '\n' ? 1 : 0);
    }

    /** @param kept whether the bytes are wanted, and not only their number */
    private static byte[] inflated(byte[] content, COSName filter, long allowed, boolean kept) throws TooLarge {
        Counted counted = new Counted(allowed, kept);
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(content), counted, new COSDictionary(), 0);
        } catch (TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException damaged) {
            // whoever reads the stream will say so
            return new byte[0];
        }
        return counted.kept.toByteArray();
    }

    private int indexOf(byte[] word, int from) {
        int last = bytes.length - word.length;
        for (int i = from; i <= last; i++) {
            if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Counts what is written, and ends the writing when it is too much. */
    private static final class Counted extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keep;
        private long left;

        private Counted(long allowed, boolean keep) {
            this.left = allowed;
            this.keep = keep;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            left -= len;
            if (left < 0) {
                throw new TooLarge();
            }
            if (keep) {
                kept.write(b, off, len);
            }
        }
    }
}
