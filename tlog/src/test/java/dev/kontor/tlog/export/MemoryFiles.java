package dev.kontor.tlog.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An export that a test can tamper with.
 *
 * @param files by name
 */
public record MemoryFiles(Map<String, byte[]> files) implements ExportFiles {

    /** What a ZIP holds. */
    public static MemoryFiles unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new MemoryFiles(files);
    }

    /** One with the same files, to be changed apart. */
    public MemoryFiles copy() {
        Map<String, byte[]> copies = new TreeMap<>();
        files.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return new MemoryFiles(copies);
    }

    /** Changes one bit of a file. */
    public void flip(String name, long bit) {
        byte[] bytes = bytes(name);
        bytes[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
    }

    /** The bytes of a file that is there, to be changed. */
    public byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + name + " among " + files.keySet());
        }
        return bytes;
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<Stream<String>> names() {
        return Optional.of(files.keySet().stream());
    }

    @Override
    public void close() {}
}
