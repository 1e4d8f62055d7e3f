package dev.kontor.suite.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, wherever the tests are started from. */
final class Repository {

    static final Path ROOT =
            Path.of(Files.exists(Path.of("mvnw")) ? "" : "..").toAbsolutePath().normalize();

    private Repository() {}

    /** The documents at the root and everything under docs. */
    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
