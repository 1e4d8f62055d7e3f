package dev.kontor.kit.probe;

import static dev.kontor.kit.probe.RelayedProbe.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.events.envelope.Subject.DocumentId;
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
import org.springframework.dao.DataAccessException;

/** What leaves the outbox, seen by a consumer of the topic. */
class RelayTest {

    private static final String SLOT = "relay_test";

    private static RelayedProbe probe;

    @BeforeAll
    static void start() {
        probe = new RelayedProbe(SLOT);
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @AfterEach
    void relay_runs_again() {
        if (!relay().isRunning()) {
            relay().start();
        }
        probe.awaitUp();
    }

    @Test
    void nothing_overtakes_an_event_the_broker_refuses_and_all_arrives_once_it_takes_it() throws Exception {
        probe.awaitUp();
        largestMessage(10_000);
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        DocumentId stuck = RelayedProbe.newDocument();
        probe.transaction().executeWithoutResult(status -> {
            probe.append(stuck, "first");
            probe.append(stuck, HexFormat.of().formatHex(noise));
            probe.append(stuck, "third");
            probe.append(stuck, "fourth");
        });

        await().atMost(PATIENCE).until(() -> probe.up() == 0);
        assertThat(probe.topic.sequences(stuck)).containsExactly(1L);
        assertThat(state().unrelayed()).isPositive();

        largestMessage(4_194_304);
        awaitSequences(stuck, 1, 2, 3, 4);
        assertThat(probe.topic.sequences(stuck)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_standby_waits_for_the_slot_and_takes_over() {
        probe.awaitUp();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        OutboxRelay standby = standby(meters);
        standby.start();
        DocumentId document = RelayedProbe.newDocument();
        probe.publish(document, "one");
        awaitSequences(document, 1);
        assertThat(meters.get("kontor.relay.events").counter().count()).isZero();

        relay().stop();
        probe.publish(document, "two");
        awaitSequences(document, 1, 2);

        assertThat(meters.get("kontor.relay.events").counter().count()).isPositive();
        assertThat(probe.topic.sequences(document)).containsExactly(1L, 2L);
        standby.stop();
    }

    @Test
    void a_slot_dropped_while_the_relay_is_down_loses_nothing() {
        DocumentId document = RelayedProbe.newDocument();
        probe.publish(document, "one");
        awaitSequences(document, 1);
        relay().stop();
        probe.publish(document, "two");
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::dropSlot);
        probe.publish(document, "three");

        relay().start();

        awaitSequences(document, 1, 2, 3);
        assertThat(probe.topic.firsts(document)).containsExactly(1L, 2L, 3L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notes(document)).containsExactly("one", "two", "three"));
    }

    @Test
    void a_slot_dropped_while_the_relay_runs_loses_nothing() {
        probe.awaitUp();
        DocumentId document = RelayedProbe.newDocument();
        probe.publish(document, "one");
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::dropSlot);
        probe.publish(document, "two");

        awaitSequences(document, 1, 2);
        assertThat(probe.topic.firsts(document)).containsExactly(1L, 2L);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes(document)).containsExactly("one", "two"));
    }

    @Test
    void an_old_day_is_dropped_only_when_everything_in_it_is_relayed() {
        OutboxPartitions inThreeWeeks =
                new OutboxPartitions(probe.jdbc(), Clock.offset(Clock.systemUTC(), Duration.ofDays(21)));
        relay().stop();
        DocumentId document = RelayedProbe.newDocument();
        probe.publish(document, "one");

        assertThat(inThreeWeeks.dropOld()).doesNotContain(today());

        relay().start();
        awaitSequences(document, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inThreeWeeks.dropOld()).contains(today()));
        assertThat(rows(document)).isZero();

        probe.publish(document, "into the rest");
        awaitSequences(document, 1, 2);
        probe.service.getBean(OutboxPartitions.class).makeAhead();
    }

    private static OutboxRelay standby(MeterRegistry meters) {
        URI url = URI.create(probe.database.jdbcUrl().substring("jdbc:".length()));
        return new OutboxRelay(
                new RelaySettings(
                        url.getHost(),
                        url.getPort(),
                        url.getPath().substring(1),
                        probe.database.user(),
                        probe.database.password(),
                        SLOT,
                        "kontor_outbox_probe",
                        List.of("probe"),
                        "probe"),
                Map.of("probe", new RelayTarget(Infrastructure.shared().clientProperties(), meters)),
                Clock.systemUTC());
    }

    private Boolean dropSlot() {
        probe.jdbc()
                .sql(
                        "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = :slot AND active")
                .param("slot", SLOT)
                .query()
                .listOfRows();
        probe.jdbc()
                .sql("SELECT pg_drop_replication_slot(:slot)")
                .param("slot", SLOT)
                .query()
                .listOfRows();
        return true;
    }

    private static void largestMessage(int bytes) throws Exception {
        try (Admin admin = Admin.create(Infrastructure.shared().clientProperties())) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, RelayedProbe.TOPIC),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void awaitSequences(DocumentId subject, long... expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(probe.topic.firsts(subject)).containsExactly(box(expected)));
    }

    private static Long[] box(long... values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    private static String today() {
        return probe.jdbc()
                .sql("SELECT 'outbox_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD')")
                .query(String.class)
                .single();
    }

    private static long rows(DocumentId subject) {
        return probe.jdbc()
                .sql("SELECT count(*) FROM outbox WHERE subject = :subject")
                .param("subject", subject.text())
                .query(Long.class)
                .single();
    }

    private static List<String> notes(DocumentId subject) {
        return probe.jdbc()
                .sql("SELECT note FROM applied WHERE subject = :subject ORDER BY position")
                .param("subject", subject.text())
                .query(String.class)
                .list();
    }

    private static OutboxState state() {
        return probe.service.getBean(ReadOutboxState.class).read();
    }

    private static OutboxRelay relay() {
        return probe.service.getBean(OutboxRelay.class);
    }
}
