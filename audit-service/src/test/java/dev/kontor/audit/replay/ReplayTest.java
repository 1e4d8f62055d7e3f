package dev.kontor.audit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.AuditWorld.Answer;
import dev.kontor.audit.Records;
import dev.kontor.audit.retention.DestroyKey;
import dev.kontor.embedded.Infrastructure;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A part of the log goes back onto a topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DOCUMENTS = 400;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final DocumentId erased = new DocumentId(ids.next());
    private AuditWorld world;
    private Records records;
    private JdbcClient database;

    @BeforeAll
    void start() {
        world = new AuditWorld();
        records = new Records();
        database = world.database();
        // more than are sent at a time
        for (int number = 0; number < DOCUMENTS; number++) {
            DocumentId document = new DocumentId(ids.next());
            records.send(Topics.INTAKE, document, ids.next(), 1, "{\"number\":" + number + "}");
            records.send(Topics.INTAKE, document, ids.next(), 2, "{\"name\":\"Müller\"}");
        }
        records.send(Topics.PAYMENT, erased, ids.next(), 1, "{\"name\":\"Müller\"}");
        await().atMost(SOON).until(() -> size() >= 2 * DOCUMENTS + 1);
        assertThat(world.bean(DestroyKey.class).of(erased.text(), "person/p1", "retention ended"))
                .isTrue();
    }

    @AfterAll
    void stop() {
        records.close();
        world.close();
    }

    @Test
    void entries_come_back_as_the_events_they_were_in_their_order() {
        long last = size() - 1;
        Answer answer = world.post("operator", "/api/v1/replays", "{\"first\":3}");
        assertThat(answer.status()).isEqualTo(202);
        String run = answer.body().path("run").asString("");
        assertThat(answer.body().path("topic").asString("")).isEqualTo("kontor.replay." + run);
        assertThat(answer.body().path("lastIndex").asLong(-1)).isEqualTo(last);
        awaitState(run, "DONE");

        List<ConsumerRecord<String, String>> replayed = read("kontor.replay." + run);

        assertThat(replayed).hasSize((int) (last - 2));
        Map<UUID, Recorded> entries = recorded();
        Map<Integer, Long> before = new HashMap<>();
        for (ConsumerRecord<String, String> event : replayed) {
            Recorded entry = Objects.requireNonNull(entries.get(UUID.fromString(header(event, "ce_id"))));
            long index = entry.index();
            assertThat(index).isBetween(3L, last).isGreaterThan(before.getOrDefault(event.partition(), -1L));
            before.put(event.partition(), index);
            assertThat(event.key()).isEqualTo(header(event, "ce_subject"));
            assertThat(header(event, "ce_company")).isEqualTo("acme");
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            boolean gone = event.key().equals(erased.text());
            assertThat(header(event, "kontor_topic")).isEqualTo(entry.topic());
            assertThat(header(event, "ce_type")).isEqualTo(gone ? "kontor.audit.ContentErased.v1" : entry.type());
            assertThat(event.value()).isEqualTo(gone ? "{}" : body(event));
        }
        assertThat(database.sql("SELECT convert_from(body, 'UTF8') FROM outbox"
                                + " WHERE type = 'kontor.audit.ReplayStarted.v1' AND actor = 'person/otto'")
                        .query(String.class)
                        .list())
                .anyMatch(event -> event.contains(run) && event.contains("\"firstIndex\":3"));
    }

    @Test
    void a_replay_that_was_interrupted_goes_on_where_it_was() {
        String run = start(0, 9);
        awaitState(run, "DONE");

        database.sql("UPDATE replay SET state = 'RUNNING', next_index = 7, ended_at = NULL WHERE run = :run")
                .param("run", run)
                .update();
        awaitState(run, "DONE");

        assertThat(read("kontor.replay." + run)).hasSize(10 + 3);
    }

    @Test
    void an_entry_that_was_changed_ends_it_and_is_named() {
        flip(5);
        try {
            String run = start(0, 9);
            awaitState(run, "FAILED");
            assertThat(show(run).path("failure").asString("")).contains("entry 5");
        } finally {
            flip(5);
        }
    }

    @Test
    void only_an_operator_may_ask_for_it_and_only_for_what_is_there() {
        assertThat(world.post("auditor", "/api/v1/replays", "{\"first\":0}").status())
                .isEqualTo(403);
        assertThat(world.post("operator", "/api/v1/replays", "{\"first\":0,\"last\":1000000}")
                        .status())
                .isEqualTo(400);
        assertThat(world.post("operator", "/api/v1/replays", "{\"first\":2,\"last\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(world.get("operator", "*", "/api/v1/replays/none").status()).isEqualTo(404);
    }

    private String start(long first, long last) {
        return world.post("operator", "/api/v1/replays", "{\"first\":" + first + ",\"last\":" + last + "}")
                .body()
                .path("run")
                .asString("");
    }

    private JsonNode show(String run) {
        return world.get("operator", "*", "/api/v1/replays/" + run).body();
    }

    private void awaitState(String run, String state) {
        await().atMost(SOON).until(() -> show(run).path("state").asString("").equals(state));
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Infrastructure.shared().clientProperties(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 2)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            assertThat(consumer.partitionsFor(topic)).hasSameSizeAs(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return records;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    /** As it was sent: the second of a document always says the same. */
    private static String body(ConsumerRecord<String, String> event) {
        return header(event, "ce_sequence").equals("2") ? "{\"name\":\"Müller\"}" : event.value();
    }

    private record Recorded(long index, String topic, String type) {}

    private Map<UUID, Recorded> recorded() {
        Map<UUID, Recorded> entries = new HashMap<>();
        database.sql("SELECT event_id, index, topic, type FROM log_entry").query(row -> {
            entries.put(row.getObject(1, UUID.class), new Recorded(row.getLong(2), row.getString(3), row.getString(4)));
        });
        return entries;
    }

    private void flip(long index) {
        database.sql("ALTER TABLE log_entry DISABLE TRIGGER no_change").update();
        database.sql("UPDATE log_entry SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE index = "
                        + index)
                .update();
        database.sql("ALTER TABLE log_entry ENABLE ALWAYS TRIGGER no_change").update();
    }

    private long size() {
        return database.sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }
}
