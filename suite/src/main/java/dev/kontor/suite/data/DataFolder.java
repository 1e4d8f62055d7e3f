package dev.kontor.suite.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the suite keeps, in one folder that one process at a time uses. */
public final class DataFolder implements AutoCloseable {

    /** Grows when an older suite could not read what a newer one wrote. */
    private static final int FORMAT = 1;

    private static final String MARKER = "kontor-data";
    private static final String FRESH_MARKER = MARKER + ".new";

    /** What a first start leaves that was broken off before it had marked the folder. */
    private static final Set<String> FIRST_FILES = Set.of("lock", "log", FRESH_MARKER);

    private static final long LEAST_FREE_BYTES = 500_000_000;

    private final Path path;
    private final @Nullable FileChannel lock;

    private DataFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it when missing.
     *
     * @throws StartRefused if it is foreign, newer, in use, or its disk is full
     */
    public static DataFolder open(Path folder) {
        try {
            Path path = Files.createDirectories(folder).toRealPath();
            requireOurs(path);
            FileChannel lock = lock(path);
            if (Files.getFileStore(path).getUsableSpace() < LEAST_FREE_BYTES) {
                lock.close();
                throw new StartRefused("The disk of " + path + " is full: less than " + LEAST_FREE_BYTES / 1_000_000
                        + " MB are free.");
            }
            mark(path);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new StartRefused("Cannot use " + folder + " for data: " + e.getMessage(), e);
        }
    }

    /** The folder of a suite in another process: to be looked at, not to be written to. */
    public static DataFolder ofAnother(Path folder) {
        return new DataFolder(folder.toAbsolutePath().normalize(), null);
    }

    public Path path() {
        return path;
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path blobs() {
        return path.resolve("blobs");
    }

    /** Where payment orders for the bank are put. */
    public Path paymentOutbox() {
        return path.resolve("payment-outbox");
    }

    /** Where bank statements are picked up. */
    public Path bankInbox() {
        return path.resolve("bank-inbox");
    }

    /** The keys of the event log. */
    public Path auditKeys() {
        return path.resolve("secrets/audit");
    }

    /** The last checkpoint of the event log, outside of its database. */
    public Path auditAnchor() {
        return path.resolve("audit-anchor/checkpoint");
    }

    /** Keys and passwords, readable by the owner only. */
    public Secrets secrets() {
        return secretsOf(path);
    }

    /** The secrets of a folder that another process uses. */
    public static Secrets secretsOf(Path folder) {
        return new Secrets(folder.resolve("secrets"));
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot release " + path, e);
        }
    }

    private static void requireOurs(Path path) throws IOException {
        Optional<Integer> format = format(path);
        if (format.isEmpty() && !empty(path)) {
            throw new StartRefused(path + " holds other data than Kontor's; choose another folder with --data DIR.");
        }
        if (format.orElse(FORMAT) > FORMAT) {
            throw new StartRefused("The data in " + path + " are of a newer Kontor (format " + format.get()
                    + ", this one reads up to " + FORMAT + "); use that version.");
        }
    }

    private static Optional<Integer> format(Path path) throws IOException {
        try {
            return Optional.of(
                    Integer.valueOf(Files.readString(path.resolve(MARKER)).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException foreign) {
            throw new StartRefused(path + " holds other data than Kontor's; choose another folder with --data DIR.");
        }
    }

    private static boolean empty(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(
                    file -> FIRST_FILES.contains(file.getFileName().toString()));
        }
    }

    /** Once and whole: a start that dies here must not make its own data foreign. */
    private static void mark(Path path) throws IOException {
        if (format(path).isEmpty()) {
            Path fresh = path.resolve(FRESH_MARKER);
            Files.writeString(fresh, FORMAT + "\n");
            Files.move(fresh, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // held in this process: the same sentence
        }
        channel.close();
        throw new StartRefused(
                "Another Kontor runs on " + path + "; stop it or choose another folder with --data DIR.");
    }
}
