package dev.kontor.kit.blob;

import java.util.regex.Pattern;

/**
 * Stored bytes.
 *
 * @param sha256 lower-case hex; the key
 * @param size in bytes
 */
public record Blob(String sha256, long size) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Whether this text can be the key of a blob: it goes into paths and must not lead anywhere else. */
    static boolean isHash(String text) {
        return SHA_256.matcher(text).matches();
    }
}
