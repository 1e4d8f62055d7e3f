package dev.kontor.tlog.merkle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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

    private static final byte[] DIGITS = digits();

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
        return parseHex(hex.getBytes(ISO_8859_1), 0, hex.length());
    }

    /**
     * Reads 64 lower-case hexadecimal digits out of a text.
     *
     * @throws MalformedException if it is anything else
     */
    public static Hash parseHex(byte[] text, int from, int length) {
        byte[] bytes = new byte[LENGTH];
        int wrong = length == 2 * LENGTH ? 0 : -1;
        for (int i = 0; i < LENGTH && wrong >= 0; i++) {
            int value = DIGITS[text[from + 2 * i] & 0xff] << 4 | DIGITS[text[from + 2 * i + 1] & 0xff];
            bytes[i] = (byte) value;
            wrong |= value;
        }
        if (wrong < 0) {
            throw new MalformedException("a hash is not written in 64 lower-case hexadecimal digits");
        }
        return new Hash(bytes);
    }

    /** The value of each lower-case hexadecimal digit; negative where there is none. */
    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (int value = 0; value < 16; value++) {
            digits[Character.forDigit(value, 16)] = (byte) value;
        }
        return digits;
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
