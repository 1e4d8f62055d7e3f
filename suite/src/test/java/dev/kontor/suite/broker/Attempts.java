package dev.kontor.suite.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One account's real requests to a broker that other tests use as well. The broker looks at the account first and then at
 * the request, so requests it would refuse to anybody show whether it let them in, and leave nothing behind.
 */
final class Attempts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] KEY = {1};
    private static final byte[] BODY = {};

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;

    Attempts(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("max.block.ms", Math.toIntExact(PATIENCE.toMillis()));
        settings.put("auto.offset.reset", "none");
        // so that the topic is asked about and not the right to begin a sequence
        settings.put("enable.idempotence", false);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        admin = Admin.create(client);
    }

    /** Writes a record of next month: whoever may write is told that the time is out of range. */
    boolean writes(String topic) throws InterruptedException {
        long tooLate = Instant.now().plus(Duration.ofDays(30)).toEpochMilli();
        try {
            producer.send(new ProducerRecord<>(topic, 0, tooLate, KEY, BODY)).get();
            throw new AssertionError("the broker took a record of next month on " + topic);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case InvalidTimestampException _ -> true;
                case TopicAuthorizationException _ -> false;
                case null, default -> throw new AssertionError("writing " + topic, e);
            };
        }
    }

    /** Reads far behind the end: whoever may read is told that nothing is there. */
    boolean reads(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seek(partition, Long.MAX_VALUE / 2);
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                consumer.poll(Duration.ofMillis(100));
            } catch (OffsetOutOfRangeException _) {
                return true;
            } catch (TopicAuthorizationException _) {
                return false;
            }
        }
        throw new AssertionError("no answer about " + topic);
    }

    /** Looks where a group stands, which nobody may who may not be a member. */
    boolean joins(String group) throws InterruptedException {
        try {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupAuthorizationException) {
                return false;
            }
            throw new AssertionError("group " + group, e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
        admin.close(Duration.ZERO);
    }
}
