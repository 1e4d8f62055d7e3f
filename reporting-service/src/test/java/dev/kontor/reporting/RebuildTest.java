package dev.kontor.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.reporting.Lives.Happened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The read model is built again while the old one serves. What the live topics have forgotten is on a replay topic. */
class RebuildTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    private TestService service;
    private JdbcClient database;
    private final List<Happened> replayed = new ArrayList<>();
    private Happened paid;
    private Happened rejected;

    @BeforeEach
    void an_old_model_whose_events_are_gone_from_the_live_topics() throws Exception {
        service = new TestService();
        database = service.database();
        Map<String, List<Happened>> lives = Lives.all();
        lives.values().forEach(replayed::addAll);
        paid = requireNonNull(lives.get("PAID")).getLast();
        rejected = requireNonNull(lives.get("REJECTED")).getLast();
        replayed.remove(paid);
        replayed.remove(rejected);
        service.publish(Lives.person("tom", "Tom Thal", 2));
        replayed.forEach(service::publish);
        awaitStatus("EXCLUDED", "EXCLUDED");
        await().atMost(SOON).until(() -> count("timeline") == aboutDocuments());
        forgetLiveTopics();
        service.publish(paid);
        awaitStatus("PAID", "PAID");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_rebuilt_model_equals_the_old_one_table_by_table_and_goes_on_from_there() {
        Map<String, List<String>> before = tables();
        // so that a model that was not built anew is noticed
        database.sql("UPDATE document SET supplier = 'nonsense'").update();
        replay("r1", replayed);

        service.post("/api/v1/rebuilds", "{\"run\":\"r1\"}");
        await().atMost(SOON).until(() -> {
            // the old one or the new one, and never a part
            assertThat(service.get("/api/v1/counts", "karl", "clerk", "acme")
                            .path("PAID")
                            .asInt(0))
                    .isEqualTo(1);
            return state("r1").equals("SWITCHED");
        });

        assertThat(tables()).isEqualTo(before);
        assertThat(names("reporting_next")).isEmpty();

        service.publish(rejected);
        service.publish(Lives.person("tom", "Tom Tal", 3));
        awaitStatus("REJECTED", "REJECTED");
        await().atMost(SOON).until(() -> tables().toString().contains("Tom Tal"));
        assertThat(count("parked")).isZero();
        assertThat(database.sql("SELECT DISTINCT consumer FROM inbox")
                        .query(String.class)
                        .list())
                .containsExactly("reporting");
    }

    @Test
    void a_model_that_lacks_what_the_old_one_has_never_takes_its_place() {
        List<Happened> some = new ArrayList<>(replayed);
        some.remove(replayed.stream()
                .filter(event -> event.topic().equals(Topics.APPROVAL)
                        && event.envelope().subject().equals(Lives.id("PAID")))
                .findFirst()
                .orElseThrow());
        replay("r2", some);

        service.post("/api/v1/rebuilds", "{\"run\":\"r2\"}");
        await().atMost(SOON)
                .until(() -> rebuild("r2").path("parked").asLong(0) > 0
                        && count("reporting_next.timeline") > aboutDocuments() / 2);
        assertThat(service.post("/api/v1/rebuilds", "{\"run\":\"r3\"}")
                        .path("code")
                        .asString(""))
                .isEqualTo("REBUILD_REFUSED");
        await().during(Duration.ofSeconds(4))
                .atMost(SOON)
                .until(() -> state("r2").equals("RUNNING"));

        service.delete("/api/v1/rebuilds/r2");

        assertThat(state("r2")).isEqualTo("GIVEN_UP");
        await().atMost(SOON).until(() -> count("parked") == 0 && count("reporting_next.timeline") == 0);
        awaitStatus("PAID", "PAID");
    }

    @Test
    void indexes_have_the_names_that_later_migrations_look_for() {
        List<String> before = names("reporting");
        replay("r4", replayed);

        service.post("/api/v1/rebuilds", "{\"run\":\"r4\"}");
        await().atMost(SOON).until(() -> state("r4").equals("SWITCHED"));

        assertThat(names("reporting")).isEqualTo(before);
    }

    private void replay(String run, List<Happened> events) {
        Infrastructure.shared().createTopics(List.of(TopicSpec.of("kontor.replay." + run, 2)));
        events.forEach(event -> service.replay("kontor.replay." + run, event));
    }

    private long aboutDocuments() {
        return replayed.stream()
                .filter(event -> event.envelope().subject() instanceof DocumentId)
                .count();
    }

    private String state(String run) {
        return rebuild(run).path("state").asString("");
    }

    private JsonNode rebuild(String run) {
        return service.get("/api/v1/rebuilds/" + run, "otto", "operator", "*");
    }

    private void awaitStatus(String life, String status) {
        await().atMost(SOON)
                .until(() -> service.get("/api/v1/documents/" + Lives.id(life).id(), "karl", "clerk", "acme")
                        .path("status")
                        .asString("")
                        .equals(status));
    }

    /** Every row of every table of the read model. */
    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : List.of("document", "timeline", "person_name")) {
            tables.put(
                    table,
                    database.sql("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return tables;
    }

    /** Names and columns of the indexes of a schema. */
    private List<String> names(String schema) {
        return database.sql("SELECT indexdef FROM pg_indexes WHERE schemaname = :schema ORDER BY 1")
                .param("schema", schema)
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** As retention does after 30 days. */
    private static void forgetLiveTopics() throws Exception {
        try (Admin admin = Admin.create(Infrastructure.shared().clientProperties())) {
            Map<TopicPartition, RecordsToDelete> all = Topics.DOMAIN.stream()
                    .flatMap(topic -> IntStream.range(0, 2).mapToObj(partition -> new TopicPartition(topic, partition)))
                    .collect(Collectors.toMap(partition -> partition, _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }
}
