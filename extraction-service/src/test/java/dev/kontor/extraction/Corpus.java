package dev.kontor.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The corpus of real documents, which lies outside the repository and may be missing. */
public final class Corpus {

    private static final Path FOLDER = Path.of(System.getProperty("kontor.corpus", "../../shared/corpus"));

    private Corpus() {}

    /** The files below a folder of the corpus whose name ends so, in order; none when there is no corpus. */
    public static List<Path> files(String folder, String ending) {
        Path below = FOLDER.resolve(folder);
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
