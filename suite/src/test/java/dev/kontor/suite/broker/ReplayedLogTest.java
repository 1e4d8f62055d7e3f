package dev.kontor.suite.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.client.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole log of the running suite goes back onto a topic, and reporting begins anew with it. */
class ReplayedLogTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSuite running = RunningSuite.shared();
    private final Api operator = running.as("otto");
    private final String audit = running.url(running.suite().ports().audit()) + "/api/v1";
    private final String reporting = running.url(running.suite().ports().reporting()) + "/api/v1";

    @Test
    void the_log_of_the_suite_makes_the_same_read_model_again_and_only_projections_may_read_it() throws Exception {
        String company = running.company();
        for (String sample : List.of("xrechnung-ubl-45.xml", "xrechnung-ubl-182.xml", "text-beispiel.pdf")) {
            running.postSample(sample, company);
        }
        Map<String, List<String>> before = settled(company);

        String run = Api.ok(operator.post(audit + "/replays", null, Map.of("first", 0)), "replay")
                .path("run")
                .asString("");
        awaitState(audit + "/replays/" + run, "DONE");

        assertThat(readers("kontor.replay." + run)).containsExactlyInAnyOrder("audit", "reporting");
        assertThat(writers("kontor.replay." + run)).containsExactly("audit");

        Api.ok(operator.post(reporting + "/rebuilds", null, Map.of("run", run)), "rebuild");
        awaitState(reporting + "/rebuilds/" + run, "SWITCHED");

        assertThat(before.get("document")).isNotEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    /** The read model when nothing is under way any more and audit has recorded what it shows. */
    private Map<String, List<String>> settled(String company) {
        await().atMost(PATIENCE).until(() -> shown(company) >= 3 && recorded(company) == shown(company));
        AtomicReference<Map<String, List<String>>> last = new AtomicReference<>(Map.of());
        await().during(Duration.ofSeconds(4))
                .pollInterval(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> {
                    Map<String, List<String>> now = tables();
                    return now.equals(last.getAndSet(now));
                });
        return Objects.requireNonNull(last.get());
    }

    private long shown(String company) {
        return jdbc("reporting")
                .sql("SELECT count(*) FROM timeline JOIN document ON id = document_id WHERE company = :company")
                .param("company", company)
                .query(Long.class)
                .single();
    }

    private long recorded(String company) {
        return jdbc("audit")
                .sql("SELECT count(DISTINCT event_id) FROM log_entry WHERE company = :company"
                        + " AND subject LIKE 'document/%' AND topic <> 'kontor.outbound.postings'")
                .param("company", company)
                .query(Long.class)
                .single();
    }

    private void awaitState(String url, String state) {
        await().atMost(PATIENCE).until(() -> operator.get(url).path("state").asString(""), state::equals);
    }

    private Set<String> readers(String topic) throws InterruptedException {
        return accounts((attempts, account) -> attempts.reads(topic));
    }

    private Set<String> writers(String topic) throws InterruptedException {
        return accounts((attempts, account) -> attempts.writes(topic));
    }

    private interface Question {
        boolean ask(Attempts attempts, String account) throws InterruptedException;
    }

    private Set<String> accounts(Question question) throws InterruptedException {
        Map<String, Boolean> answers = new TreeMap<>();
        for (String account : Rights.declared().accounts().keySet()) {
            try (Attempts attempts = new Attempts(running.suite().kafkaClient(account))) {
                answers.put(account, question.ask(attempts, account));
            }
        }
        answers.values().removeIf(may -> !may);
        return answers.keySet();
    }

    /** Every row of every table of the read model. */
    private Map<String, List<String>> tables() {
        JdbcClient model = jdbc("reporting");
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : List.of("document", "timeline", "person_name")) {
            tables.put(
                    table,
                    model.sql("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return tables;
    }

    private JdbcClient jdbc(String service) {
        return running.suite().service(service).getBean(JdbcClient.class);
    }
}
