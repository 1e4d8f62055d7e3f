package dev.kontor.kit.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.outbox.OutboxPartitions;
import dev.kontor.kit.outbox.OutboxState;
import dev.kontor.kit.outbox.ReadOutboxState;
import dev.kontor.kit.relay.OutboxRelay;
import dev.kontor.kit.relay.RelaySettings;
import dev.kontor.kit.relay.RelayTarget;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the outbox, seen by a consumer of the topic. */
class RelayTest {

    private static final Ids IDS = new Ids(Clock.systemUTC());
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "kontor.probe";
    private static final String SLOT = "relay_test";
    private static final String CANDIDATE = "SELECT coalesce(candidate, 0) FROM outbox_progress";

    private static Infrastructure.Database database;
    private static ConfigurableApplicationContext service;
    private static Topic topic;
    private static Topic watermarks;

    @BeforeAll
    static void start() {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(
                TopicSpec.of(TOPIC, 3),
                TopicSpec.of("kontor.dead-letters", 1),
                TopicSpec.of("kontor.watermarks", 1),
                TopicSpec.of("kontor.audit", 1)));
        database = infrastructure.newDatabase("relay");
        service = KontorApplication.run(
                ProbeService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_SLOT=" + SLOT,
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + infrastructure.bootstrapServers());
        topic = new Topic(infrastructure.clientProperties(), TOPIC);
        watermarks = new Topic(infrastructure.clientProperties(), "kontor.watermarks");
    }

    @AfterAll
    static void stop() {
        topic.close();
        watermarks.close();
        service.close();
    }

    @AfterEach
    void relay_runs_again() {
        if (!relay().isRunning()) {
            relay().start();
        }
        awaitUp();
    }

    @Test
    void nothing_overtakes_an_event_the_broker_refuses_and_all_arrives_once_it_takes_it() throws Exception {
        awaitUp();
        largestMessage(10_000);
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        DocumentId stuck = new DocumentId(IDS.next());
        transaction().executeWithoutResult(status -> {
            append(stuck, "first");
            append(stuck, HexFormat.of().formatHex(noise));
            append(stuck, "third");
            append(stuck, "fourth");
        });

        await().atMost(PATIENCE).until(() -> up(service.getBean(MeterRegistry.class)) == 0);
        assertThat(topic.sequences(stuck)).containsExactly(1L);
        assertThat(state().unrelayed()).isPositive();

        largestMessage(4_194_304);
        awaitSequences(stuck, 1, 2, 3, 4);
        assertThat(topic.sequences(stuck)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_standby_waits_for_the_slot_and_takes_over() {
        awaitUp();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        OutboxRelay standby = standby(meters);
        standby.start();
        DocumentId document = new DocumentId(IDS.next());
        publish(document, "one");
        awaitSequences(document, 1);
        assertThat(meters.get("kontor.relay.events").counter().count()).isZero();

        relay().stop();
        publish(document, "two");
        awaitSequences(document, 1, 2);

        assertThat(meters.get("kontor.relay.events").counter().count()).isPositive();
        assertThat(topic.sequences(document)).containsExactly(1L, 2L);
        standby.stop();
    }

    @Test
    void a_slot_dropped_while_the_relay_is_down_loses_nothing() {
        DocumentId document = new DocumentId(IDS.next());
        publish(document, "one");
        awaitSequences(document, 1);
        relay().stop();
        publish(document, "two");
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::dropSlot);
        publish(document, "three");

        relay().start();

        awaitSequences(document, 1, 2, 3);
        assertThat(topic.firsts(document)).containsExactly(1L, 2L, 3L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notes(document)).containsExactly("one", "two", "three"));
    }

    @Test
    void a_slot_dropped_while_the_relay_runs_loses_nothing() {
        awaitUp();
        DocumentId document = new DocumentId(IDS.next());
        publish(document, "one");
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::dropSlot);
        publish(document, "two");

        awaitSequences(document, 1, 2);
        assertThat(topic.firsts(document)).containsExactly(1L, 2L);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes(document)).containsExactly("one", "two"));
    }

    @Test
    void an_old_day_is_dropped_only_when_everything_in_it_is_relayed() {
        OutboxPartitions inThreeWeeks =
                new OutboxPartitions(jdbc(), Clock.offset(Clock.systemUTC(), Duration.ofDays(21)));
        relay().stop();
        DocumentId document = new DocumentId(IDS.next());
        publish(document, "one");

        assertThat(inThreeWeeks.dropOld()).doesNotContain(today());

        relay().start();
        awaitSequences(document, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inThreeWeeks.dropOld()).contains(today()));
        assertThat(rows(document)).isZero();

        publish(document, "into the rest");
        awaitSequences(document, 1, 2);
        service.getBean(OutboxPartitions.class).makeAhead();
    }

    @Test
    void watermarks_count_what_was_committed_and_come_behind_it() {
        DocumentId document = new DocumentId(IDS.next());
        publish(document, "one");
        publish(document, "two");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastWatermark().count()).isEqualTo(committed()));
        assertThat(lastWatermark().topic()).isEqualTo(TOPIC);
        awaitSequences(document, 1, 2);
    }

    @Test
    void an_event_whose_transaction_takes_long_is_counted_once_it_is_committed() {
        DocumentId document = new DocumentId(IDS.next());
        transaction().executeWithoutResult(status -> {
            append(document, "late");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) { // after the outbox has written
                    long drawn = number("SELECT last_value FROM outbox_position");
                    await().atMost(PATIENCE).until(() -> Long.max(settled(), number(CANDIDATE)) >= drawn);
                    await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> settled() < drawn);
                }
            });
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastWatermark().count()).isEqualTo(committed()));
    }

    private static long settled() {
        return number("SELECT settled FROM outbox_progress");
    }

    private static long number(String query) {
        return jdbc().sql(query).query(Long.class).single();
    }

    private static Watermark lastWatermark() {
        List<Watermark> ours = watermarks.read().stream()
                .filter(record -> new String(record.key(), UTF_8).equals("service/probe"))
                .map(record -> EventJson.read(record.value(), Watermark.class))
                .toList();
        return ours.isEmpty() ? new Watermark(TOPIC, LocalDate.EPOCH, 0, 0) : ours.getLast();
    }

    private static long committed() {
        return jdbc().sql("SELECT sum(last) FROM outbox_sequence WHERE topic = :topic")
                .param("topic", TOPIC)
                .query(Long.class)
                .single();
    }

    private static OutboxRelay standby(MeterRegistry meters) {
        URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        return new OutboxRelay(
                new RelaySettings(
                        url.getHost(),
                        url.getPort(),
                        url.getPath().substring(1),
                        database.user(),
                        database.password(),
                        SLOT,
                        "kontor_outbox_probe",
                        List.of("probe"),
                        "probe"),
                Map.of("probe", new RelayTarget(Infrastructure.shared().clientProperties(), meters)),
                Clock.systemUTC());
    }

    private Boolean dropSlot() {
        jdbc().sql(
                        "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = :slot AND active")
                .param("slot", SLOT)
                .query()
                .listOfRows();
        jdbc().sql("SELECT pg_drop_replication_slot(:slot)")
                .param("slot", SLOT)
                .query()
                .listOfRows();
        return true;
    }

    private static void largestMessage(int bytes) throws Exception {
        try (Admin admin = Admin.create(Infrastructure.shared().clientProperties())) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, TOPIC),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void awaitUp() {
        await().atMost(PATIENCE).until(() -> up(service.getBean(MeterRegistry.class)) == 1);
    }

    private static double up(MeterRegistry meters) {
        return meters.get("kontor.relay.up").gauge().value();
    }

    private static void awaitSequences(DocumentId subject, long... expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.firsts(subject)).containsExactly(box(expected)));
    }

    private static Long[] box(long... values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    private static String today() {
        return jdbc().sql("SELECT 'outbox_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD')")
                .query(String.class)
                .single();
    }

    private static long rows(DocumentId subject) {
        return jdbc().sql("SELECT count(*) FROM outbox WHERE subject = :subject")
                .param("subject", subject.text())
                .query(Long.class)
                .single();
    }

    private static List<String> notes(DocumentId subject) {
        return jdbc().sql("SELECT note FROM applied WHERE subject = :subject ORDER BY position")
                .param("subject", subject.text())
                .query(String.class)
                .list();
    }

    private static OutboxState state() {
        return service.getBean(ReadOutboxState.class).read();
    }

    private static void publish(DocumentId subject, String note) {
        transaction().executeWithoutResult(status -> append(subject, note));
    }

    private static void append(DocumentId subject, String note) {
        service.getBean(Outbox.class).append(Cause.of("probe", "acme", subject.id()), subject, new Noted(note));
    }

    private static OutboxRelay relay() {
        return service.getBean(OutboxRelay.class);
    }

    private static JdbcClient jdbc() {
        return service.getBean(JdbcClient.class);
    }

    private static TransactionTemplate transaction() {
        return service.getBean(TransactionTemplate.class);
    }
}
