package dev.kontor.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependenciesDocumentedTest {

    private static final Pattern MANAGED = Pattern.compile("(?s)<dependencyManagement>.*?</dependencyManagement>");
    private static final Pattern EXCLUSIONS = Pattern.compile("(?s)<exclusions>.*?</exclusions>");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?s)<dependency>(?:\\s|<!--.*?-->)*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @ParameterizedTest
    @MethodSource("poms")
    void every_library_a_module_names_is_explained(Path pom) throws IOException {
        String explained = Repository.read("docs/dependencies.md");
        String text = MANAGED.matcher(Files.readString(pom)).replaceAll("");
        Stream<String> named = DEPENDENCY
                .matcher(EXCLUSIONS.matcher(text).replaceAll(""))
                .results()
                .filter(found -> !found.group(1).equals("dev.kontor"))
                .map(found -> found.group(1) + ":" + found.group(2));
        assertThat(named.filter(library -> !explained.contains("`" + library + "`")))
                .as("libraries of %s that docs/dependencies.md does not explain", pom)
                .isEmpty();
    }

    static List<Path> poms() throws IOException {
        Matcher modules = Pattern.compile("<module>([^<]+)</module>").matcher(Repository.read("pom.xml"));
        Stream<Path> ofModules = modules.results()
                .map(found -> Repository.ROOT.resolve(found.group(1)).resolve("pom.xml"));
        return Stream.concat(Stream.of(Repository.ROOT.resolve("pom.xml")), ofModules)
                .toList();
    }
}
