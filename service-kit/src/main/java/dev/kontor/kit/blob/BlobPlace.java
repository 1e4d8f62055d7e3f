package dev.kontor.kit.blob;

import java.nio.file.Path;

/** Where blobs are kept, as the setting {@code kontor.blobs} says. */
public sealed interface BlobPlace {

    /** A folder of the file system. */
    record Folder(Path path) implements BlobPlace {}

    /**
     * A bucket of an object store.
     *
     * @param prefix of every key: empty, or ending in a slash
     */
    record Bucket(String name, String prefix) implements BlobPlace {}

    /**
     * Reads {@code s3://bucket/prefix}; everything else is a path.
     *
     * @throws IllegalArgumentException if the bucket's name is missing
     */
    static BlobPlace of(String setting) {
        String scheme = "s3://";
        if (!setting.startsWith(scheme)) {
            return new Folder(Path.of(setting));
        }
        String[] parts = setting.substring(scheme.length()).split("/", 2);
        if (parts[0].isBlank()) {
            throw new IllegalArgumentException("kontor.blobs names no bucket: " + setting);
        }
        String prefix = parts.length < 2 ? "" : parts[1];
        return new Bucket(parts[0], prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }
}
