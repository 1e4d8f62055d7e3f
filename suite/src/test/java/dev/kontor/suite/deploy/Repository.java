package dev.kontor.suite.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of this repository. */
final class Repository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ROOT = root();

    private Repository() {}

    static Path path(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(path(path), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String path) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path));
        return JSON.valueToTree(tree);
    }

    static JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    /** What the first group of the pattern finds in a text, without repetition. */
    static Set<String> found(String pattern, String text) {
        return new TreeSet<>(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList());
    }

    /** The modules of the seven services, as the parent POM names them. */
    static List<String> serviceModules() {
        return Pattern.compile("<module>(\\w+-service)</module>")
                .matcher(text("pom.xml"))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the repository");
            }
        }
        return folder;
    }
}
