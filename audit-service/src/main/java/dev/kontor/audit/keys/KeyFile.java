package dev.kontor.audit.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/** A secret in a file of its own that only its owner may read. */
final class KeyFile {

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    /** Its text without white space around it; empty when there is no such file. */
    Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(path, US_ASCII).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Makes it, whole and on the disk, unless somebody else was first; gives what is there then. */
    String create(Supplier<String> secret) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, secret.get() + "\n", US_ASCII);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            // unlike a rename, a link never replaces
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException e) {
            return read().orElseThrow(() -> new IOException(path + " is gone again", e));
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
        return read().orElseThrow(() -> new IOException(path + " is gone again"));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
