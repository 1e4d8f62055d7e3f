package dev.kontor.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the binaries jar into a folder that any number of JVMs share. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Holds how many entries the folder has, so that one a cleaner of /tmp has been through is noticed. */
    private static final String SEAL = ".sealed";

    private PostgresBinaries() {}

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = resource("postgres.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /** One folder a version and user of this machine. */
    static Path sharedFolder() {
        String name = "kontor-postgres-" + version() + "-" + ServerAccount.jvmUid();
        return Path.of(System.getProperty("java.io.tmpdir")).resolve(name);
    }

    /** Unpacks unless the folder holds them already; when two do so at once, the first one wins. */
    static void unpack(Path folder) {
        requirePlatform();
        try {
            if (isComplete(folder)) {
                return;
            }
            Path parent = Files.createDirectories(folder.toAbsolutePath()).getParent();
            Path draft = Files.createTempDirectory(parent, folder.getFileName() + ".unpacking");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream packed = resource(ARCHIVE);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                    write(entry, tar, draft);
                }
            }
            Files.writeString(draft.resolve(SEAL), Long.toString(Folders.size(draft)));
            if (!isComplete(folder)) {
                Folders.delete(folder);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Folders.delete(draft);
            }
        } catch (IOException e) {
            throw EmbeddedException.of("Cannot unpack PostgreSQL into " + folder, e);
        }
    }

    private static boolean isComplete(Path folder) throws IOException {
        Path seal = folder.resolve(SEAL);
        if (!Files.exists(seal)) {
            return false;
        }
        if (!ServerAccount.jvmOwns(folder)) {
            throw new EmbeddedException("The PostgreSQL programs in " + folder + " belong to another user.");
        }
        return Long.parseLong(Files.readString(seal)) == Folders.size(folder) - 1;
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        return tar.getNextEntry();
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        } else {
            Files.createDirectories(target.resolve("..").normalize());
            Files.copy(content, target);
        }
        // the umask may be stricter than the archive, and another user has to run them
        boolean runs = entry.isDirectory() || (entry.getMode() & 0100) != 0;
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(target, mode);
    }

    private static InputStream resource(String name) {
        InputStream found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new EmbeddedException("The PostgreSQL binaries are not on the class path: " + name + " is missing.");
        }
        return found;
    }

    private static void requirePlatform() {
        String machine = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        if (!machine.equals("Linux-amd64")) {
            throw new EmbeddedException("The embedded PostgreSQL is for Linux-amd64, and this machine is " + machine
                    + ": use a PostgreSQL server instead.");
        }
    }
}
