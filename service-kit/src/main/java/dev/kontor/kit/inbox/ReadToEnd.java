package dev.kontor.kit.inbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Tells when a consumer group has read topics to where they ended at the first look, whichever instance did it. */
final class ReadToEnd {

    private final Set<String> topics;
    private Map<TopicPartition, Long> ends = Map.of();

    ReadToEnd(Set<String> topics) {
        this.topics = topics;
    }

    /**
     * @param eye a consumer of the group that has joined nothing
     * @throws org.apache.kafka.common.KafkaException if the broker does not say
     */
    boolean reached(Consumer<byte[], byte[]> eye) {
        if (ends.isEmpty()) {
            ends = eye.endOffsets(partitions(eye));
        }
        Map<TopicPartition, Long> begins = eye.beginningOffsets(ends.keySet());
        Map<TopicPartition, OffsetAndMetadata> committed = eye.committed(ends.keySet());
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> {
                    OffsetAndMetadata read = committed.get(end.getKey());
                    long position = read == null ? begins.getOrDefault(end.getKey(), 0L) : read.offset();
                    return position >= end.getValue();
                });
    }

    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> eye) {
        Set<TopicPartition> partitions = new HashSet<>();
        topics.forEach(topic ->
                eye.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }
}
