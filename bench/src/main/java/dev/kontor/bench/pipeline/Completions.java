package dev.kontor.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Watches from the outside when documents are done: the event is on its topic, and every reader that must have caught
 * up has committed past it.
 */
final class Completions implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(10);

    /** Asking the coordinator more often would be a load of its own; so much may be added to a document's time. */
    private static final long ASK_NANOS = Duration.ofMillis(20).toNanos();

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Undone(String subject, long offset) {}

    private final String eventType;
    private final String topic;
    private final List<String> readers;
    private final Map<String, Object> clientSettings;
    private final Map<String, Long> doneNanos = new ConcurrentHashMap<>();
    private final AtomicLong done = new AtomicLong();
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * @param eventType CloudEvents type that ends a document
     * @param readers consumer groups that must have committed past it; none: the event itself is the end
     */
    Completions(Map<String, Object> clientSettings, String topic, String eventType, List<String> readers) {
        this.clientSettings = Map.copyOf(clientSettings);
        this.topic = topic;
        this.eventType = eventType;
        this.readers = List.copyOf(readers);
        this.thread = Thread.ofPlatform().name("completions").start(this::watch);
    }

    /** How many documents are done. */
    long count() {
        return done.get();
    }

    /**
     * {@code System.nanoTime()} at which the document was done.
     *
     * @throws IllegalStateException if it is not, or was done before the last {@link #forget}
     */
    long doneNanos(String subject) {
        Long done = doneNanos.get(subject);
        if (done == null) {
            throw new IllegalStateException(subject + " is not done");
        }
        return done;
    }

    /** Forgets the times of all documents so far: a long run would fill the memory it measures. */
    void forget() {
        doneNanos.clear();
    }

    /** @throws IllegalStateException if fewer are done in ten minutes */
    void await(long count) {
        Waiting.until(() -> done.get() >= count, PATIENCE, count + " documents");
    }

    private void watch() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(clientSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Admin admin = Admin.create(clientSettings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            Map<TopicPartition, PriorityQueue<Undone>> waiting = new HashMap<>();
            long asked = 0;
            while (running) {
                for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
                    Header type = event.headers().lastHeader("ce_type");
                    if (type != null && new String(type.value(), UTF_8).equals(eventType)) {
                        waiting.computeIfAbsent(
                                        new TopicPartition(event.topic(), event.partition()),
                                        p -> new PriorityQueue<>(Comparator.comparingLong(Undone::offset)))
                                .add(new Undone(new String(event.key(), UTF_8), event.offset()));
                    }
                }
                boolean due = readers.isEmpty() || System.nanoTime() - asked > ASK_NANOS;
                if (due && waiting.values().stream().anyMatch(queue -> !queue.isEmpty())) {
                    asked = System.nanoTime();
                    release(waiting, readers.isEmpty() ? List.of() : committed(admin));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<TopicPartition, OffsetAndMetadata>> committed(Admin admin)
            throws InterruptedException, ExecutionException {
        List<Map<TopicPartition, OffsetAndMetadata>> all = new ArrayList<>();
        for (String reader : readers) {
            all.add(admin.listConsumerGroupOffsets(reader)
                    .partitionsToOffsetAndMetadata()
                    .get());
        }
        return all;
    }

    private void release(
            Map<TopicPartition, PriorityQueue<Undone>> waiting, List<Map<TopicPartition, OffsetAndMetadata>> readers) {
        long now = System.nanoTime();
        waiting.forEach((partition, queue) -> {
            long passed = readers.stream()
                    .mapToLong(offsets -> offsets.get(partition) == null
                            ? 0
                            : offsets.get(partition).offset())
                    .min()
                    .orElse(Long.MAX_VALUE);
            for (Undone next = queue.peek(); next != null && next.offset() < passed; next = queue.peek()) {
                queue.remove();
                doneNanos.put(next.subject(), now);
                done.incrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
