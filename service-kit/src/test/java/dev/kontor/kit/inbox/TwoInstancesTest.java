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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> takers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(seed -> threads.submit(() -> take(inbox, subjects, new Random(seed))))
                    .toList();
            takers.forEach(TwoInstancesTest::end);
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(subject -> assertThat(probe.heard(subject))
                                .containsExactlyElementsOf(IntStream.rangeClosed(1, EVENTS)
                                        .mapToObj(Integer::toString)
                                        .toList())));
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(probe.parked(subject)).isZero());
    }

    @Test
    void of_two_that_began_with_the_same_position_one_takes_it_back() {
        DocumentId subject = probe.newSubject();
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger begun = new AtomicInteger();
        Runnable remedy = probe.within("meet", () -> {
            if (begun.incrementAndGet() <= both.getParties()) {
                meet(both);
            }
        });
        Inbox inbox = probe.bean(Inboxes.class).of("disorder").orElseThrow();
        List<Delivery> event = List.of(delivery(probe.record(subject, 1, "meet")));

        try (ExecutorService threads = Executors.newFixedThreadPool(both.getParties())) {
            Future<?> one = threads.submit(() -> accept(inbox, event));
            Future<?> other = threads.submit(() -> accept(inbox, event));
            end(one);
            end(other);
        }
        remedy.run();
        accept(inbox, List.of(delivery(probe.record(subject, 2, "last"))));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(probe.heard(subject)).endsWith("last"));
        assertThat(probe.heard(subject)).containsExactly("meet", "last");
    }

    private static void end(Future<?> taker) {
        try {
            taker.get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a consumer does it: pieces of any size; what fails in passing comes again; some come before their turn. */
    private void take(Inbox inbox, List<DocumentId> subjects, Random random) {
        List<Delivery> deliveries = IntStream.rangeClosed(1, EVENTS)
                .boxed()
                .flatMap(sequence -> subjects.stream().map(subject -> delivery(probe.record(subject, sequence))))
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

    private static Delivery delivery(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Delivery(CloudEventHeaders.read(record.headers()), record.topic(), 0, 0, headers, record.value());
    }
}
