package dev.kontor.audit.anchor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** In a file: for one machine. A lock beside it makes comparing and replacing one step, also for other processes. */
final class FileAnchor implements Anchor {

    private final Path file;

    FileAnchor(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Optional<Kept> read() throws IOException {
        try {
            byte[] note = Files.readAllBytes(file);
            return Optional.of(new Kept(note, version(note)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean replace(Optional<Kept> expected, byte[] note) throws IOException {
        // the lock of a file keeps other processes out, and not other threads
        synchronized (FileAnchor.class) {
            return replaceAlone(expected, note);
        }
    }

    private boolean replaceAlone(Optional<Kept> expected, byte[] note) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel locked = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = locked.lock()) {
            if (!read().map(Kept::version).equals(expected.map(Kept::version))) {
                return false;
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, note);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
        return true;
    }

    /** The note itself: nothing else tells two of them apart so well. */
    private static String version(byte[] note) {
        return new String(note, ISO_8859_1);
    }
}
