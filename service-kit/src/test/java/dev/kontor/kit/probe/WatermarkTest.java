package dev.kontor.kit.probe;

import static dev.kontor.kit.probe.RelayedProbe.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the relay says it has sent, beside what was committed. */
class WatermarkTest {

    private static final String CANDIDATE = "SELECT coalesce(candidate, 0) FROM outbox_progress";

    private static RelayedProbe probe;
    private static int before;

    @BeforeAll
    static void start() {
        probe = new RelayedProbe("watermark_test");
        before = probe.watermarks.read().size();
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void watermarks_count_what_was_committed_and_come_behind_it() {
        DocumentId document = RelayedProbe.newDocument();
        probe.publish(document, "one");
        probe.publish(document, "two");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastWatermark().count()).isEqualTo(committed()));
        assertThat(lastWatermark().topic()).isEqualTo(RelayedProbe.TOPIC);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(probe.topic.firsts(document)).containsExactly(1L, 2L));
    }

    @Test
    void an_event_whose_transaction_takes_long_is_counted_once_it_is_committed() {
        DocumentId document = RelayedProbe.newDocument();
        probe.transaction().executeWithoutResult(status -> {
            probe.append(document, "late");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) { // after the outbox has written
                    long drawn = probe.number("SELECT last_value FROM outbox_position");
                    await().atMost(PATIENCE).until(() -> Long.max(settled(), probe.number(CANDIDATE)) >= drawn);
                    await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> settled() < drawn);
                }
            });
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastWatermark().count()).isEqualTo(committed()));
    }

    private static long settled() {
        return probe.number("SELECT settled FROM outbox_progress");
    }

    /** Those before are of other databases: each probe that a test starts says them in the same name. */
    private static Watermark lastWatermark() {
        List<Watermark> ours = probe.watermarks.read().stream()
                .skip(before)
                .filter(record -> new String(record.key(), UTF_8).equals("service/probe"))
                .map(record -> EventJson.read(record.value(), Watermark.class))
                .toList();
        return ours.isEmpty() ? new Watermark(RelayedProbe.TOPIC, LocalDate.EPOCH, 0, 0) : ours.getLast();
    }

    private static long committed() {
        return probe.number("SELECT sum(last) FROM outbox_sequence WHERE topic = '" + RelayedProbe.TOPIC + "'");
    }
}
