package dev.kontor.kit.blob;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs in a folder of the file system: {@code ab/abcd…}; written beside, synced, then renamed. */
public final class FileBlobStore implements BlobStore {

    private final Path folder;

    /** Shelves that outlive a crash, as far as this process knows. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    /** @param folder made when missing */
    public FileBlobStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public Blob put(InputStream bytes, long maxBytes) throws IOException, BlobTooLarge {
        try (Arrival arrival = Arrival.receive(bytes, maxBytes, folder)) {
            String hash = arrival.blob().sha256();
            Path shelf = shelf(hash);
            Path target = shelf.resolve(hash);
            if (!Files.exists(target)) {
                prepare(shelf);
                Files.move(arrival.file(), target, StandardCopyOption.ATOMIC_MOVE);
                sync(shelf);
            }
            return arrival.blob();
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!Blob.isHash(sha256)) {
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

    /** Makes a shelf and its entry in the folder durable, once: every arrival changes the folder, so each sync waits. */
    private void prepare(Path shelf) throws IOException {
        if (!durable.contains(shelf)) {
            Files.createDirectories(shelf);
            sync(folder);
            durable.add(shelf);
        }
    }

    /** A rename is durable once its folder is synced. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
