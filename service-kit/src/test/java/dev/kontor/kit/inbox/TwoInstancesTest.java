package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.disorder.ProbeForInbox;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** During a rebalance the old and the new owner of a partition may apply the same events at the same time. */
class TwoInstancesTest {

    private static final int EVENTS = 12;

    private final ProbeForInbox probe = new ProbeForInbox();

    @Test
    void the_same_deliveries_taken_by_four_at_once_are_applied_once_and_nothing_is_left_behind() {
        List<DocumentId> subjects = Stream.generate(probe::newSubject).limit(10).toList();
        Inbox inbox = probe.bean(Inboxes.class).of("disorder").orElseThrow();

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(seed -> CompletableFuture.runAsync(() -> take(inbox, subjects, new Random(seed))))
                        .toArray(CompletableFuture[]::new))
                .join();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(subject -> assertThat(probe.heard(subject))
                                .containsExactlyElementsOf(IntStream.rangeClosed(1, EVENTS)
                                        .mapToObj(Integer::toString)
                                        .toList())));
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(probe.parked(subject)).isZero());
    }

    /** As a consumer does it: pieces of any size; what fails in passing comes again; some come before their turn. */
    private void take(Inbox inbox, List<DocumentId> subjects, Random random) {
        List<Delivery> deliveries = IntStream.rangeClosed(1, EVENTS)
                .boxed()
                .flatMap(sequence -> subjects.stream().map(subject -> delivery(subject, sequence)))
                .toList();
        int from = 0;
        while (from < deliveries.size()) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(25));
            accept(inbox, deliveries.subList(to - 1, to));
            accept(inbox, deliveries.subList(from, to));
            from = to;
        }
    }

    private static void accept(Inbox inbox, List<Delivery> deliveries) {
        boolean done = false;
        while (!done) {
            try {
                inbox.accept(deliveries);
                done = true;
            } catch (RuntimeException e) {
                assertThat(Failures.passing(e)).as("%s", e).isTrue();
            }
        }
    }

    private Delivery delivery(DocumentId subject, long sequence) {
        ProducerRecord<byte[], byte[]> record = probe.record(subject, sequence);
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Delivery(CloudEventHeaders.read(record.headers()), record.topic(), 0, 0, headers, record.value());
    }
}
