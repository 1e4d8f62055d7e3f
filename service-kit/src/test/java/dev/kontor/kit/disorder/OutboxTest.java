package dev.kontor.kit.disorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private final Probe probe = Probe.shared();

    @AfterEach
    void set_the_clock_right() {
        probe.service().clock.setRight();
    }

    @Test
    void what_is_committed_arrives_once_and_in_order() {
        DocumentId subject = probe.publish("one", "two", "three");

        probe.awaitHeard("disorder", subject, "one", "two", "three");
    }

    @Test
    void a_rolled_back_transaction_publishes_nothing_and_leaves_no_gap() {
        DocumentId subject = probe.newSubject();
        assertThatThrownBy(() -> probe.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    append(subject, "never");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        probe.publish(subject, new Noted("after"));

        probe.awaitHeard("disorder", subject, "after");
    }

    @Test
    void the_events_of_one_transaction_keep_their_order_on_each_subject() {
        DocumentId one = probe.publish("one 1");
        DocumentId other = probe.newSubject();
        probe.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            append(other, "other 1");
            append(one, "one 2");
            append(other, "other 2");
            append(other, "other 3");
            append(one, "one 3");
        });

        probe.awaitHeard("disorder", one, "one 1", "one 2", "one 3");
        probe.awaitHeard("disorder", other, "other 1", "other 2", "other 3");
    }

    @Test
    void outside_a_transaction_nothing_is_published() {
        assertThatThrownBy(() -> append(probe.newSubject(), "alone")).hasMessageContaining("transaction");
    }

    @Test
    void an_event_that_comes_after_those_of_its_transaction_were_written_ends_the_transaction_instead_of_vanishing() {
        DocumentId subject = probe.newSubject();
        assertThatThrownBy(() -> probe.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    append(subject, "in time");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) { // after the outbox has written
                            append(subject, "too late");
                        }
                    });
                }))
                .hasMessageContaining("about to commit");
        probe.publish(subject, new Noted("after"));

        probe.awaitHeard("disorder", subject, "after");
    }

    @Test
    void every_record_is_a_cloud_event_in_binary_mode_keyed_by_its_subject() {
        DocumentId subject = probe.publish("look at me");
        probe.awaitHeard("disorder", subject, "look at me");

        ConsumerRecord<byte[], byte[]> record =
                new Topic(ProbeEvents.NOTES).of(subject).getFirst();

        Map<String, String> headers = Topic.headers(record);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "kontor.disorder.Noted.v1")
                .containsEntry("ce_source", "/kontor/disorder")
                .containsEntry("ce_subject", subject.text())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_company", "acme")
                .containsEntry("ce_actor", "service/disorder")
                .containsEntry("content-type", "application/json");
        assertThat(Instant.parse(headers.get("ce_time")))
                .isBefore(Clock.systemUTC().instant());
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"note\":\"look at me\"}");
    }

    @Test
    void a_clock_set_back_an_hour_changes_neither_the_order_of_events_nor_that_of_ids() {
        DocumentId subject = probe.publish("before");
        probe.service().clock.move(Duration.ofHours(-1));
        probe.publish(subject, new Noted("after"), new Noted("later"));

        probe.awaitHeard("disorder", subject, "before", "after", "later");
        List<Map<String, String>> headers = new Topic(ProbeEvents.NOTES)
                .of(subject).stream().map(Topic::headers).toList();
        assertThat(headers).extracting(one -> one.get("ce_sequence")).containsExactly("1", "2", "3");
        assertThat(headers)
                .extracting(one -> String.valueOf(one.get("ce_id")))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(headers)
                .extracting(one -> Instant.parse(one.get("ce_time")))
                .as("the time is what the clock said")
                .satisfies(times -> assertThat(times.getLast()).isBefore(times.getFirst()));
    }

    private void append(DocumentId subject, String note) {
        probe.bean(Outbox.class).append(Cause.of("disorder", Probe.COMPANY, subject.id()), subject, new Noted(note));
    }
}
