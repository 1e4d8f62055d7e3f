package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an export, wherever they lie. Names of files never become paths of the reader's machine. */
public interface ExportFiles extends Closeable {

    /** A file, to be closed by the caller; empty when there is none of that name. May be called from several threads. */
    Optional<InputStream> open(String name) throws IOException;

    /** The names of all files, to be closed by the caller; empty when they cannot be listed. */
    Optional<Stream<String>> names() throws IOException;

    /**
     * A file as a whole.
     *
     * @param longest in bytes
     * @throws MalformedException if it is longer, before more than that is read
     */
    default Optional<byte[]> read(String name, int longest) throws IOException {
        Optional<InputStream> file = open(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            byte[] bytes = in.readNBytes(longest);
            if (in.read() >= 0) {
                throw new MalformedException("the file " + name + " is longer than " + longest + " bytes");
            }
            return Optional.of(bytes);
        }
    }

    /**
     * The export at a place: a ZIP, a folder, or the http(s) address under which the files are served.
     *
     * @throws IOException if nothing can be read there
     * @throws MalformedException if it is a ZIP of a form that no export has
     */
    static ExportFiles at(String place) throws IOException {
        return at(place, Optional.empty());
    }

    /**
     * The same.
     *
     * @param token which a service wants to see; goes to no other place than the address, and to no file
     */
    static ExportFiles at(String place, Optional<String> token) throws IOException {
        if (isWeb(place)) {
            return new WebFiles(place, token);
        }
        Path path = Path.of(place);
        return Files.isDirectory(path) ? new FolderFiles(path) : new ZipFiles(path);
    }

    /** Whether a place is an address. */
    static boolean isWeb(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }
}
