package dev.kontor.tlog.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** An export that was unpacked. Links are not followed: an export has none. */
final class FolderFiles implements ExportFiles {

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new BufferedInputStream(Files.newInputStream(file)))
                : Optional.empty();
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    public Optional<Stream<String>> names() throws IOException {
        return Optional.of(Files.walk(folder)
                .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .map(path -> folder.relativize(path).toString().replace('\\', '/')));
    }

    @Override
    public void close() {}
}
