package dev.kontor.kit.late;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.disorder.Records;
import dev.kontor.kit.disorder.Topic;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.CloudEventHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first records of the live topic are gone when a new consumer starts; a replay topic holds them. */
class ReplayTest {

    private static final String REPLAY = "kontor.replay.r1";
    private static final Ids IDS = new Ids(Clock.systemUTC());

    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void create_the_topics() {
        Infrastructure.shared()
                .createTopics(Stream.of(
                                "kontor.late",
                                "kontor.late-heard",
                                "kontor.dead-letters",
                                "kontor.watermarks",
                                "kontor.audit",
                                REPLAY)
                        .map(topic -> TopicSpec.of(topic, 2))
                        .toList());
        producer = new KafkaProducer<>(
                Infrastructure.shared().clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    @Test
    void a_new_consumer_reads_the_replay_and_joins_the_live_topic_without_a_gap_and_without_repetition()
            throws Exception {
        List<DocumentId> subjects =
                Stream.generate(() -> new DocumentId(IDS.next())).limit(8).toList();
        for (DocumentId subject : subjects) {
            send(live(subject, 1), live(subject, 2), live(subject, 3));
        }
        forgetAllThereIs();
        for (DocumentId subject : subjects) {
            send(live(subject, 4), live(subject, 5));
            send(replayed(live(subject, 1)), replayed(retired(live(subject, 2))));
            send(replayed(live(subject, 3)), replayed(live(subject, 4)), replayed(ofAnotherTopic(subject)));
        }
        DocumentId newcomer = new DocumentId(IDS.next());
        send(live(newcomer, 1));

        try (ConfigurableApplicationContext late = start()) {
            Topic heard = new Topic("kontor.late-heard");
            awaitHeard(heard, subjects, 1, 3, 4, 5);
            awaitHeard(heard, List.of(newcomer), 1);
            for (DocumentId subject : subjects) {
                send(live(subject, 6));
            }
            awaitHeard(heard, subjects, 1, 3, 4, 5, 6);
            assertThat(late.isRunning()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start() {
        Database database = Infrastructure.shared().newDatabase("late");
        return KontorApplication.run(
                LateService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + Infrastructure.shared().bootstrapServers(),
                "--kontor.inbox.replays.late=" + REPLAY);
    }

    private static void awaitHeard(Topic heard, List<DocumentId> subjects, int... sequences) {
        List<String> expected =
                IntStream.of(sequences).mapToObj(Integer::toString).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(subject -> assertThat(heard.of(subject))
                                .map(record -> EventJson.read(record.value(), Told.class)
                                        .text())
                                .isEqualTo(expected)));
    }

    private static ProducerRecord<byte[], byte[]> live(DocumentId subject, long sequence) {
        return Records.of(LateService.TOLD, subject, sequence, new Told(Long.toString(sequence)));
    }

    private static ProducerRecord<byte[], byte[]> replayed(ProducerRecord<byte[], byte[]> live) {
        ProducerRecord<byte[], byte[]> replayed =
                new ProducerRecord<>(REPLAY, null, live.key(), live.value(), live.headers());
        if (live.headers().lastHeader(CloudEventHeaders.TOPIC) == null) {
            Records.header(replayed, CloudEventHeaders.TOPIC, live.topic());
        }
        return replayed;
    }

    /** Of a type that readers of today do not know any more. */
    private static ProducerRecord<byte[], byte[]> retired(ProducerRecord<byte[], byte[]> record) {
        Records.header(record, "ce_type", "kontor.late.Whispered.v1");
        return record;
    }

    private static ProducerRecord<byte[], byte[]> ofAnotherTopic(DocumentId subject) {
        ProducerRecord<byte[], byte[]> record = live(subject, 5);
        record.headers().add(CloudEventHeaders.TOPIC, "kontor.elsewhere".getBytes(UTF_8));
        return record;
    }

    @SafeVarargs
    private static void send(ProducerRecord<byte[], byte[]>... records) throws Exception {
        for (ProducerRecord<byte[], byte[]> record : records) {
            producer.send(record).get();
        }
    }

    /** As retention does after 30 days. */
    private static void forgetAllThereIs() throws Exception {
        try (Admin admin = Admin.create(Infrastructure.shared().clientProperties())) {
            Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, 2)
                    .mapToObj(partition -> new TopicPartition("kontor.late", partition))
                    .collect(Collectors.toMap(partition -> partition, _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }
}
