package dev.kontor.extraction.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells by their first bytes which of the kinds of file that are read here some bytes are; a name says nothing. The
 * service is told the type by intake; this is for reading without it.
 */
public final class MediaTypeOf {

    /** PDF readers look for the header in the first kilobyte (ISO 32000-1, annex H, note 13). */
    private static final int HEAD = 1024;

    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] TIFF_LE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BE = {'M', 'M', 0, 42};

    private MediaTypeOf() {}

    /** As {@code ReadDocument} takes it; empty when it is none of those. */
    public static Optional<String> bytes(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of("image/png");
        }
        if (startsWith(bytes, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(bytes, TIFF_LE) || startsWith(bytes, TIFF_BE)) {
            return Optional.of("image/tiff");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        if (isXml(bytes, head)) {
            return Optional.of("application/xml");
        }
        return head.contains("%PDF-") ? Optional.of("application/pdf") : Optional.empty();
    }

    private static boolean isXml(byte[] bytes, String head) {
        boolean wide = startsWith(bytes, UTF_16_BE) || startsWith(bytes, UTF_16_LE);
        String text =
                (wide ? head.substring(2).replace("\0", "") : head.replaceFirst("^\u00EF\u00BB\u00BF", "")).strip();
        return text.startsWith("<") && !isHtml(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isHtml(String text) {
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
