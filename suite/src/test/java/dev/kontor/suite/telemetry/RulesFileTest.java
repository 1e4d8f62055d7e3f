package dev.kontor.suite.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.suite.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules, their tests, and the page that says what to do. */
class RulesFileTest {

    private static final Path RUNBOOKS = JavaProcess.ROOT.resolve("docs/runbooks");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check config deploy/prometheus/prometheus.yml deploy/prometheus/suite.yml",
                "check rules deploy/prometheus/rules/alerts.yml deploy/prometheus/rules/recording.yml",
                "test rules deploy/prometheus/tests/alerts.yml"
            })
    void promtool_finds_nothing_wrong(String arguments) throws Exception {
        assumeTrue(Prometheus.installed(), "left out: promtool is not on the PATH (apt-get install prometheus)");
        List<String> command = Stream.concat(Stream.of("promtool"), Stream.of(arguments.split(" ", -1)))
                .toList();
        try (JavaProcess promtool = JavaProcess.start(command, Map.of())) {
            assertThat(promtool.exitCode(Duration.ofSeconds(30)))
                    .as(() -> promtool.out() + promtool.err())
                    .isZero();
        }
    }

    @Test
    void every_alert_is_tested_to_fire_and_to_be_quiet() throws IOException {
        Set<String> tested = found("(?m)^  - name: (.+)$", read("tests/alerts.yml"));

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(alerts().stream()
                        .flatMap(alert -> Stream.of(alert + " fires", alert + " is quiet"))
                        .toList());
    }

    @Test
    void every_alert_has_a_page_and_every_page_an_alert() throws IOException {
        Set<String> pages = alerts().stream().map(RulesFileTest::kebab).collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.list(RUNBOOKS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            pages.stream().map(page -> page + ".md").toList());
        }
        assertThat(found("runbook_url: docs/runbooks/(.+)\\.md", read("rules/alerts.yml")))
                .isEqualTo(pages);
    }

    @Test
    void every_page_says_what_it_means_what_to_do_and_when_it_is_over() throws IOException {
        for (String alert : alerts()) {
            assertThat(Files.readString(RUNBOOKS.resolve(kebab(alert) + ".md")))
                    .startsWith("# " + alert + "\n")
                    .contains("## What it means", "## What people notice", "## Look", "## Do", "## Over when");
        }
    }

    private static Set<String> alerts() throws IOException {
        Set<String> alerts = found("- alert: (\\w+)", read("rules/alerts.yml"));
        assertThat(alerts).isNotEmpty();
        return alerts;
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Prometheus.FILES.resolve(file));
    }

    private static String kebab(String alert) {
        return alert.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
