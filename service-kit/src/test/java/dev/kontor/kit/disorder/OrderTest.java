package dev.kontor.kit.disorder;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.SupplierId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SUBJECTS = 40;
    private static final int EVENTS = 5;

    private final Probe probe = Probe.shared();

    @Test
    void the_same_record_delivered_again_has_no_second_effect() {
        DocumentId subject = probe.publish("once");
        probe.awaitHeard("disorder", subject, "once");

        probe.send(subject, 1, new Noted("once"));
        probe.send(subject, 2, new Noted("next"));

        probe.awaitHeard("disorder", subject, "once", "next");
    }

    @Test
    void what_comes_after_a_gap_waits_until_the_gap_is_filled() {
        DocumentId subject = probe.newSubject();
        probe.send(subject, 3, new Noted("third"));
        probe.send(subject, 2, new Noted("second"));
        assertThat(probe.awaitParked(subject, 4))
                .allSatisfy(event -> assertThat(event.path("reason").asString()).isEqualTo("GAP"));

        probe.send(subject, 1, new Noted("first"));

        probe.awaitHeard("disorder", subject, "first", "second", "third");
        probe.awaitHeard("disorder-any-order", subject, "first", "second", "third");
        probe.awaitParked(subject, 0);
    }

    @Test
    void events_delivered_twice_and_shuffled_have_their_effects_once_and_in_order() {
        List<DocumentId> subjects =
                Stream.generate(probe::newSubject).limit(SUBJECTS).toList();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (DocumentId subject : subjects) {
            for (int sequence = 1; sequence <= EVENTS; sequence++) {
                records.add(probe.record(subject, sequence, new Noted("a" + sequence)));
                records.add(probe.record(subject, sequence, new NotedElsewhere("b" + sequence)));
            }
        }
        records.addAll(List.copyOf(records));
        Collections.shuffle(records, new Random(11));

        probe.send(records);

        String[] first = notes("a");
        String[] second = notes("b");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subjects).allSatisfy(subject -> {
                    assertThat(probe.heard("disorder", subject)).containsExactly(first);
                    assertThat(probe.heard("disorder-any-order", subject))
                            .hasSize(2 * EVENTS)
                            .containsSubsequence(first)
                            .containsSubsequence(second);
                    assertThat(probe.heard("disorder-append", subject)).contains("1", "2", "3", "4", "5");
                }));
        // whatever was delivered a second time has come through by then
        DocumentId last = probe.publish("last");
        probe.awaitHeard("disorder", last, "last");
        assertThat(subjects).allSatisfy(subject -> {
            assertThat(probe.heard("disorder", subject)).containsExactly(first);
            assertThat(probe.parked(subject)).isEmpty();
        });
    }

    @Test
    void many_events_share_a_transaction() {
        List<DocumentId> subjects =
                Stream.generate(probe::newSubject).limit(200).toList();
        probe.send(subjects.stream()
                .map(subject -> probe.record(subject, 1, new Noted("crowd")))
                .toList());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(subject ->
                                assertThat(probe.heard("disorder", subject)).containsExactly("crowd")));
        assertThat(subjects.stream()
                        .flatMap(subject -> probe.effects("disorder", subject).stream())
                        .map(Heard::transaction)
                        .distinct())
                .hasSizeLessThan(100);
    }

    @Test
    void of_master_data_the_highest_version_stays_whatever_the_order() {
        Map<SupplierId, int[]> orders = Stream.of(new int[] {1, 2, 3}, new int[] {3, 1, 2}, new int[] {2, 3, 1})
                .collect(toMap(
                        order -> new SupplierId("acme:" + probe.newSubject().key()), order -> order));
        orders.forEach((supplier, order) -> IntStream.of(order)
                .forEach(version -> probe.send(supplier, version, new Priced(version, "price " + version))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(orders.keySet())
                        .allSatisfy(supplier -> assertThat(probe.heard("disorder-prices", supplier))
                                .isNotEmpty()
                                .last()
                                .isEqualTo("price 3")));
        assertThat(orders.keySet())
                .allSatisfy(supplier -> assertThat(probe.parked(supplier)).isEmpty());
    }

    @Test
    void a_type_that_is_not_at_home_on_a_topic_has_no_effect_and_is_shown() {
        DocumentId subject = probe.newSubject();
        ProducerRecord<byte[], byte[]> forged = probe.record(subject, 1, new NotedElsewhere("forged"));
        Records.header(forged, "ce_type", "kontor.disorder.Noted.v1");

        probe.send(List.of(forged));

        assertThat(probe.awaitParked(subject, 1).getFirst().path("detail").asString())
                .contains("has no business on kontor.disorder-more");
        assertThat(probe.heard("disorder-any-order", subject)).isEmpty();
    }

    private static String[] notes(String prefix) {
        return IntStream.rangeClosed(1, EVENTS).mapToObj(i -> prefix + i).toArray(String[]::new);
    }
}
