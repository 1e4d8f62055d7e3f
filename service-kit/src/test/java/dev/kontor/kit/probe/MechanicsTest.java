package dev.kontor.kit.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.OperatorForTests;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class MechanicsTest {

    private static final Ids IDS = new Ids(Clock.systemUTC());

    private static ConfigurableApplicationContext service;
    private static KafkaProducer<byte[], byte[]> stranger;

    @BeforeAll
    static void start() {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(
                TopicSpec.of("kontor.probe", 3),
                TopicSpec.of("kontor.dead-letters", 1),
                TopicSpec.of("kontor.watermarks", 1),
                TopicSpec.of("kontor.audit", 1)));
        Infrastructure.Database database = infrastructure.newDatabase("probe");
        service = KontorApplication.run(
                ProbeService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + infrastructure.bootstrapServers());
        stranger = new KafkaProducer<>(
                infrastructure.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        stranger.close();
        service.close();
    }

    @Test
    void what_is_committed_to_the_outbox_arrives_once_and_in_order() {
        DocumentId subject = publish("one", "two", "three");

        awaitNotes(subject, "one", "two", "three");
    }

    @Test
    void a_rolled_back_transaction_publishes_nothing_and_leaves_no_gap() {
        DocumentId subject = new DocumentId(IDS.next());
        assertThatThrownBy(() -> transaction().executeWithoutResult(status -> {
                    append(subject, "never");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        transaction().executeWithoutResult(status -> append(subject, "after"));

        awaitNotes(subject, "after");
    }

    @Test
    void outside_a_transaction_nothing_is_published() {
        assertThatThrownBy(() -> append(new DocumentId(IDS.next()), "alone")).hasMessageContaining("transaction");
    }

    @Test
    void the_same_record_delivered_again_has_no_second_effect() {
        DocumentId subject = publish("once");
        awaitNotes(subject, "once");

        send(record(subject, 1, "once"));
        send(record(subject, 2, "next"));

        awaitNotes(subject, "once", "next");
    }

    @Test
    void what_comes_after_a_gap_waits_until_the_gap_is_filled() {
        DocumentId subject = new DocumentId(IDS.next());
        send(record(subject, 3, "third"));
        send(record(subject, 2, "second"));
        await().until(() -> parked(subject), count -> count == 2);

        send(record(subject, 1, "first"));

        awaitNotes(subject, "first", "second", "third");
        assertThat(parked(subject)).isZero();
    }

    @Test
    void a_failing_event_parks_its_subject_only_and_is_redriven_in_order() {
        service.getBean(ProbeService.class).refused.add("bad");
        DocumentId stuck = publish("good", "bad", "later");
        DocumentId other = publish("unharmed");
        await().until(() -> parked(stuck), count -> count == 2);
        awaitNotes(other, "unharmed");
        assertThat(notes(stuck)).containsExactly("good");

        service.getBean(ProbeService.class).refused.remove("bad");
        redrive(stuck);

        awaitNotes(stuck, "good", "bad", "later");
        assertThat(parked(stuck)).isZero();
    }

    @Test
    void bytes_that_are_no_event_go_to_the_dead_letters_whole_and_block_nothing() {
        ProducerRecord<byte[], byte[]> garbage =
                new ProducerRecord<>("kontor.probe", "x".getBytes(UTF_8), "garbage".getBytes(UTF_8));
        send(garbage);
        DocumentId subject = publish("goes on");

        awaitNotes(subject, "goes on");
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        await().until(() -> {
            letters.addAll(read("kontor.dead-letters"));
            return !letters.isEmpty();
        });
        assertThat(new String(letters.getFirst().value(), UTF_8)).contains("Z2FyYmFnZQ==");
        assertThat(headers(letters.getFirst())).containsEntry("ce_specversion", "1.0");
    }

    @Test
    void every_record_is_a_cloud_event_in_binary_mode_keyed_by_its_subject() {
        DocumentId subject = publish("look at me");
        awaitNotes(subject, "look at me");

        ConsumerRecord<byte[], byte[]> record = read("kontor.probe").stream()
                .filter(r -> r.key() != null && new String(r.key(), UTF_8).equals(subject.text()))
                .findFirst()
                .orElseThrow();

        assertThat(headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "kontor.probe.Noted.v1")
                .containsEntry("ce_source", "/kontor/probe")
                .containsEntry("ce_subject", subject.text())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_company", "acme")
                .containsEntry("ce_actor", "service/probe")
                .containsEntry("content-type", "application/json");
        assertThat(Instant.parse(headers(record).get("ce_time"))).isBefore(Instant.now(Clock.systemUTC()));
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"note\":\"look at me\"}");
    }

    private static DocumentId publish(String... notes) {
        DocumentId subject = new DocumentId(IDS.next());
        for (String note : notes) {
            transaction().executeWithoutResult(status -> append(subject, note));
        }
        return subject;
    }

    private static void append(DocumentId subject, String note) {
        service.getBean(Outbox.class).append(Cause.of("probe", "acme", subject.id()), subject, new Noted(note));
    }

    private static void send(ProducerRecord<byte[], byte[]> record) {
        try {
            stranger.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TransactionTemplate transaction() {
        return service.getBean(TransactionTemplate.class);
    }

    private static ProducerRecord<byte[], byte[]> record(DocumentId subject, long sequence, String note) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>("kontor.probe", subject.text().getBytes(UTF_8), EventJson.write(new Noted(note)));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", Noted.TYPE.name(),
                "ce_source", "/kontor/probe",
                "ce_subject", subject.text(),
                "ce_sequence", Long.toString(sequence),
                "ce_time", "2026-11-02T10:00:00Z",
                "ce_dataschema", Noted.TYPE.schema(),
                "ce_correlationid", subject.id().toString(),
                "ce_actor", "service/probe");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        record.headers().add("ce_company", "acme".getBytes(UTF_8));
        return record;
    }

    private static void awaitNotes(DocumentId subject, String... notes) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notes(subject)).containsExactly(notes));
    }

    private static List<String> notes(DocumentId subject) {
        return service.getBean(JdbcClient.class)
                .sql("SELECT note FROM applied WHERE subject = :subject ORDER BY position")
                .param("subject", subject.text())
                .query(String.class)
                .list();
    }

    private static long parked(DocumentId subject) {
        return service.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM parked WHERE subject = :subject")
                .param("subject", subject.text())
                .query(Long.class)
                .single();
    }

    private static void redrive(DocumentId subject) {
        OperatorForTests.redrive(service, subject.text());
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Infrastructure.shared().clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
