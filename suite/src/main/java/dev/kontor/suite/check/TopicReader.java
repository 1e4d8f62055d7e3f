package dev.kontor.suite.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to where they end now, as any foreign consumer could. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Object> client;

    /** @param client how to reach and log in to the broker */
    TopicReader(Map<String, Object> client) {
        this.client = new HashMap<>(client);
        this.client.put("enable.auto.commit", false);
    }

    /** The events of one company, in the order of each partition; records that are no CloudEvents are passed over. */
    List<TopicEvent> read(List<String> topics, String company) {
        List<TopicEvent> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long begin = System.nanoTime();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the topics could not be read to their end");
                }
                consumer.poll(POLL)
                        .forEach(message -> event(message)
                                .filter(event -> event.company().equals(company))
                                .ifPresent(events::add));
            }
        }
        return events;
    }

    private static Optional<TopicEvent> event(ConsumerRecord<byte[], byte[]> message) {
        if (header(message, "id").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TopicEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                header(message, "id"),
                header(message, "type"),
                message.topic().equals(Topics.POSTINGS)
                        ? EventJson.mapper()
                                .readTree(message.value())
                                .path("kind")
                                .asString("")
                        : "",
                header(message, "source"),
                header(message, "subject"),
                Long.parseLong(header(message, "sequence")),
                header(message, "company"),
                Instant.parse(header(message, "time"))));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String attribute) {
        Header header = message.headers().lastHeader("ce_" + attribute);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
