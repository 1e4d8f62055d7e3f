package dev.kontor.kit.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that just came, in a file of their own until they have their place; closing it removes the file if it is still
 * there.
 */
record Arrival(Path file, Blob blob) implements AutoCloseable {

    /**
     * Writes all bytes to a fresh file and syncs it.
     *
     * @param folder for the file, null for the system's temporary folder
     * @throws BlobTooLarge if more than {@code maxBytes} come; no file is left then
     */
    static Arrival receive(InputStream bytes, long maxBytes, @Nullable Path folder) throws IOException, BlobTooLarge {
        Path file = folder == null
                ? Files.createTempFile("arriving-", null)
                : Files.createTempFile(folder, "arriving-", null);
        boolean complete = false;
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, maxBytes, file, digest);
            complete = true;
            return new Arrival(file, new Blob(HexFormat.of().formatHex(digest.digest()), size));
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static long copy(InputStream bytes, long maxBytes, Path to, MessageDigest digest)
            throws IOException, BlobTooLarge {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > maxBytes) {
                    throw new BlobTooLarge(maxBytes);
                }
                digest.update(buffer, 0, n);
                ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
            }
            out.force(true);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
