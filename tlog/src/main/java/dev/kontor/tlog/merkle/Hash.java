package dev.kontor.tlog.merkle;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.StrictBase64;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value. Equal to another one with the same bytes; never changes. */
public final class Hash {

    /** In bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A copy of these 32 bytes.
     *
     * @throws MalformedException if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash at that position of a row of hashes, as tiles hold them. */
    public static Hash at(byte[] row, int position) {
        return new Hash(Arrays.copyOfRange(row, position * LENGTH, (position + 1) * LENGTH));
    }

    /**
     * Reads base64.
     *
     * @throws MalformedException if it is no canonical base64 of 32 bytes
     */
    public static Hash parse(String base64) {
        return of(StrictBase64.decode(base64, "a hash"));
    }

    /**
     * Reads 64 lower-case hexadecimal digits.
     *
     * @throws MalformedException if it is anything else
     */
    public static Hash parseHex(String hex) {
        byte[] bytes = new byte[LENGTH];
        int wrong = hex.length() == 2 * LENGTH ? 0 : -1;
        for (int i = 0; i < LENGTH && wrong == 0; i++) {
            int value = digit(hex.charAt(2 * i)) << 4 | digit(hex.charAt(2 * i + 1));
            bytes[i] = (byte) value;
            wrong = value >> 8;
        }
        if (wrong != 0) {
            throw new MalformedException("a hash is not written in 64 lower-case hexadecimal digits");
        }
        return new Hash(bytes);
    }

    /** The value of a digit; negative if it is none. */
    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes to that position of a row of hashes. */
    public void copyTo(byte[] row, int position) {
        System.arraycopy(bytes, 0, row, position * LENGTH, LENGTH);
    }

    /** Writes the 32 bytes. */
    public void writeTo(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    /** Whether that position of a row holds this hash. */
    public boolean isAt(byte[] row, int position) {
        int from = position * LENGTH;
        return Arrays.equals(bytes, 0, LENGTH, row, from, from + LENGTH);
    }

    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
