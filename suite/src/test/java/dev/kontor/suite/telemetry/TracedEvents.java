package dev.kontor.suite.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.catalog.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The events of one document on all topics, as a stranger's consumer finds them. */
public final class TracedEvents {

    /**
     * @param type last segment but one of {@code ce_type}, for example {@code DocumentReceived}
     * @param traceParent empty when there is none
     */
    public record Traced(String type, String traceParent) {

        public String traceId() {
            return part(1);
        }

        public String spanId() {
            return part(2);
        }

        private String part(int index) {
            String[] parts = traceParent.split("-", -1);
            return parts.length == 4 ? parts[index] : "";
        }
    }

    private TracedEvents() {}

    public static List<Traced> of(String document, Map<String, Object> client) {
        List<Traced> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(new HashMap<>(client), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.DOMAIN, Topics.OUTBOUND)
                    .flatMap(List::stream)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (("document/" + document).equals(header(record, "ce_subject"))) {
                        events.add(traced(record));
                    }
                }
            }
        }
        return events;
    }

    private static Traced traced(ConsumerRecord<byte[], byte[]> record) {
        String[] type = header(record, "ce_type").split("\\.", -1);
        return new Traced(type[type.length - 2], header(record, "ce_traceparent"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
