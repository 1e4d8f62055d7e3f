package dev.kontor.suite.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A real Prometheus scrapes the running suite. Every query of every panel returns data. A healthy house makes no alert
 * fire, so of an alert every series it looks at has to be there; that it fires is what promtool's tests are for.
 */
class ScrapedSuiteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)(\\{[^}]*})?(?!\\w|\\s*\\()");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "e");

    @TempDir
    private static Path data;

    private static Prometheus prometheus;
    private static RunningSuite running;
    private static String company;

    @BeforeAll
    static void scrape_a_suite_in_which_documents_run() throws IOException {
        assumeTrue(
                Prometheus.installed(),
                "left out: neither prometheus nor promtool is on the PATH (apt-get install prometheus)");
        running = RunningSuite.shared();
        prometheus = Prometheus.start(running.suite().ports(), data);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.targets()).hasSize(8).containsOnly("up"));
        company = running.company();
        String scheduled = running.postSample("xrechnung-ubl-45.xml", company);
        String clarified = running.postSample("en16931-ubl-wrong-sum.xml", company);
        await().atMost(PATIENCE).until(() -> running.status(scheduled), "SCHEDULED"::equals);
        await().atMost(PATIENCE).until(() -> running.status(clarified), "IN_CLARIFICATION"::equals);
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void every_query_of_every_panel_returns_data() throws IOException {
        Set<String> queries = new TreeSet<>();
        try (Stream<Path> files = Files.list(JavaProcess.ROOT.resolve("deploy/grafana/dashboards"))) {
            for (Path file : files.toList()) {
                EventJson.mapper()
                        .readTree(Files.readAllBytes(file))
                        .findValues("expr")
                        .forEach(query -> queries.add(query.asString()));
            }
        }
        assertThat(queries).hasSizeGreaterThan(30);
        untilAllReturnData(queries);
    }

    @Test
    void every_rule_is_evaluated_and_everything_it_looks_at_is_there() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.rules())
                        .hasSizeGreaterThan(20)
                        .allSatisfy(rule -> assertThat(rule.path("health").asString())
                                .as(rule.toString())
                                .isEqualTo("ok")));
        Set<String> looked = new TreeSet<>();
        for (JsonNode rule : prometheus.rules()) {
            if (rule.path("type").asString().equals("recording")) {
                looked.add(rule.path("name").asString());
            } else {
                looked.addAll(selectors(rule.path("query").asString()));
            }
        }
        assertThat(looked).hasSizeGreaterThan(20);
        untilAllReturnData(looked);
    }

    @Test
    void what_a_rule_looks_at_is_found_in_its_expression() {
        assertThat(selectors("min by (service, path) (disk_free_bytes / (disk_total_bytes > 0)) < 0.1"))
                .containsExactlyInAnyOrder("disk_free_bytes", "disk_total_bytes");
        assertThat(selectors("sum(rate(a_total{b=\"c\"}[5m])) > 1e3 and x:y:z == 0"))
                .containsExactlyInAnyOrder("a_total{b=\"c\"}", "x:y:z");
    }

    /** Rates and what clients of Kafka measure are numbers only while there is something to count. */
    private static void untilAllReturnData(Set<String> queries) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            running.status(running.postSample("xrechnung-ubl-45.xml", company));
            assertThat(without(queries)).isEmpty();
        });
    }

    /** Those of the queries that return no number. */
    private static List<String> without(Set<String> queries) {
        return queries.stream()
                .filter(query -> prometheus.query(query).stream()
                        .map(series -> series.at("/value/1").asString())
                        .allMatch("NaN"::equals))
                .toList();
    }

    private static Set<String> selectors(String expression) {
        String plain =
                RANGE.matcher(GROUPING.matcher(expression).replaceAll("")).replaceAll("");
        return SELECTOR.matcher(plain)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)) && !digitBefore(plain, found.start()))
                .map(found -> found.group(1) + Objects.requireNonNullElse(found.group(2), ""))
                .collect(Collectors.toSet());
    }

    private static boolean digitBefore(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
