package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export as it was written. Nothing is unpacked to the disk, and nothing in memory beyond what a reader asks for. */
final class ZipFiles implements ExportFiles {

    private final ZipFile zip;

    ZipFiles(Path path) throws IOException {
        ZipEnd.check(path);
        try {
            this.zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new MalformedException("the file is no sound ZIP: " + e.getMessage());
        }
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        return Optional.of(new BufferedInputStream(zip.getInputStream(entry)));
    }

    @Override
    public Optional<Stream<String>> names() {
        return Optional.of(zip.stream().map(ZipEntry::getName));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
