package dev.kontor.kit.blob;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Blobs in a folder of the file system: {@code ab/abcd…}; written beside, synced, then renamed. */
public final class FileBlobStore implements BlobStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param folder made when missing */
    public FileBlobStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public Blob put(InputStream bytes, long maxBytes) throws IOException, BlobTooLarge {
        Path arriving = Files.createTempFile(folder, "arriving-", null);
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, maxBytes, arriving, digest);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path shelf = shelf(hash);
            Path target = shelf.resolve(hash);
            if (!Files.exists(target)) {
                Files.createDirectories(shelf);
                Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
                sync(shelf);
                sync(folder);
            }
            return new Blob(hash, size);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new FileNotFoundException("not a SHA-256: " + sha256);
        }
        try {
            return Files.newInputStream(shelf(sha256).resolve(sha256));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException("no blob " + sha256);
        }
    }

    private Path shelf(String hash) {
        return folder.resolve(hash.substring(0, 2));
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

    /** A rename is durable once its folder is synced. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
