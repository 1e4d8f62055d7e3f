package dev.kontor.kit.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic from its beginning, as anybody who may read it sees it. */
final class Topic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    Topic(Map<String, Object> client, String name) {
        consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything there is by now, in the order of its partition. */
    List<ConsumerRecord<byte[], byte[]>> read() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        }
        return List.copyOf(seen);
    }

    /** The sequences of a subject as they lie there, repetitions included. */
    List<Long> sequences(Subject subject) {
        return read().stream()
                .filter(record -> record.key() != null && new String(record.key(), UTF_8).equals(subject.text()))
                .map(record -> Long.valueOf(
                        new String(record.headers().lastHeader("ce_sequence").value(), UTF_8)))
                .toList();
    }

    /** The sequences of a subject, each where it comes first. */
    List<Long> firsts(Subject subject) {
        return sequences(subject).stream().distinct().toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
