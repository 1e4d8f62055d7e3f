package dev.kontor.kit.disorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.events.envelope.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything on a topic, as anybody who may read it sees it. */
public final class Topic {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    public Topic(String name) {
        consumer = new KafkaConsumer<>(
                Infrastructure.shared().clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
        assertThat(partitions).as("partitions of " + name).isNotEmpty();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All there is by now. */
    public synchronized List<ConsumerRecord<byte[], byte[]>> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        }
        return List.copyOf(records);
    }

    public List<ConsumerRecord<byte[], byte[]>> of(Subject subject) {
        return all().stream()
                .filter(record -> record.key() != null && new String(record.key(), UTF_8).equals(subject.text()))
                .toList();
    }

    /** Each event once: a relay that takes over sends the last ones again, under the same id. */
    public List<ConsumerRecord<byte[], byte[]>> once(Subject subject) {
        Set<String> ids = new HashSet<>();
        return of(subject).stream()
                .filter(record -> ids.add(headers(record).getOrDefault("ce_id", "")))
                .toList();
    }

    public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
