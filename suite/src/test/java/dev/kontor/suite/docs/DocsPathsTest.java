package dev.kontor.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocsPathsTest {

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern BACKTICKS = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:\\./)?[\\w.-]+(?:/[\\w.-]+)+/?");
    private static final Pattern SOURCE_FILE =
            Pattern.compile(".*\\.(java|json|jsonl|md|yml|yaml|xml|xsd|sql|csv|sh|html|css|properties|sha256)");

    @ParameterizedTest
    @MethodSource("documents")
    void every_path_a_document_names_exists(Path document) throws IOException {
        String text = CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
        Stream<String> named = found(BACKTICKS, text).filter(DocsPathsTest::looksLikePath);
        assertThat(named.filter(path -> !Files.exists(Repository.ROOT.resolve(path))))
                .as("paths named in %s that do not exist", document)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_file_a_document_links_to_exists(Path document) throws IOException {
        String text = CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
        assertThat(found(LINK, text)
                        .filter(link -> !link.contains(":"))
                        .filter(link -> !Files.exists(document.resolveSibling(link))))
                .as("links in %s that lead nowhere", document)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "suite/src/main,true",
        "./samples/suppliers.csv,true",
        "nowhere/Missing.java,true",
        "application/json,false",
        "kontor.intake,false",
        "/api/v1/documents,false",
        "document/0198c0de,false",
        "db/<service>/V100__x.sql,false",
        "suite/target/classes,false"
    })
    void a_path_is_told_from_other_words(String word, boolean path) {
        assertThat(looksLikePath(word)).isEqualTo(path);
    }

    static List<Path> documents() throws IOException {
        return Repository.documents();
    }

    /** A path that starts in the repository, or that ends like a source file; what a build makes is not looked for. */
    private static boolean looksLikePath(String word) {
        if (!PLAIN_PATH.matcher(word).matches() || List.of(word.split("/", -1)).contains("target")) {
            return false;
        }
        String first = word.replaceFirst("^\\./", "").replaceFirst("/.*", "");
        return SOURCE_FILE.matcher(word).matches() || Files.isDirectory(Repository.ROOT.resolve(first));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
