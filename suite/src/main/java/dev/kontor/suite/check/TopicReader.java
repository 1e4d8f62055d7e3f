package dev.kontor.suite.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.catalog.Topics;
import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /** The events, in the order of each partition; records that are no CloudEvents are passed over. */
    List<TopicEvent> events(List<String> topics) {
        List<TopicEvent> events = new ArrayList<>();
        read(topics, message -> events.add(event(message)));
        return events;
    }

    /** Every watermark. */
    List<SeenWatermark> watermarks() {
        List<SeenWatermark> watermarks = new ArrayList<>();
        read(List.of(Topics.WATERMARKS), message -> {
            Watermark watermark = EventJson.read(message.value(), Watermark.class);
            watermarks.add(new SeenWatermark(
                    header(message, "source"),
                    watermark.topic(),
                    watermark.day(),
                    Long.parseLong(header(message, "sequence")),
                    watermark.count()));
        });
        return watermarks;
    }

    private void read(List<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
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
                consumer.poll(POLL).forEach(message -> {
                    if (!header(message, "id").isEmpty()) {
                        reader.accept(message);
                    }
                });
            }
        }
    }

    private static TopicEvent event(ConsumerRecord<byte[], byte[]> message) {
        return new TopicEvent(
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
                Instant.parse(header(message, "time")));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String attribute) {
        Header header = message.headers().lastHeader("ce_" + attribute);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
