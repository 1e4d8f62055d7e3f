package dev.kontor.kit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.kit.inbox.CloudEventHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of one replay, open for writing. */
public final class ReplayTopic implements AutoCloseable {

    private static final String PREFIX = "kontor.replay.";

    private final String topic;
    private final Producer<byte[], byte[]> producer;

    ReplayTopic(String topic, Map<String, Object> client) {
        this.topic = topic;
        client.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.parseInt(ReplayTopics.LARGEST_RECORD));
        client.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The name of the topic of a run. */
    public static String name(String run) {
        return PREFIX + run;
    }

    /**
     * Sends events with the ids and headers they had, each with its own topic in the header
     * {@link CloudEventHeaders#TOPIC}. Events of one key keep their order. Returns when the broker has all of them.
     *
     * @throws IllegalStateException if it did not take one of them; those before and behind it may be there
     */
    public void send(List<RecordedEvent> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        events.forEach(event -> sent.add(producer.send(record(event))));
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take an event for " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ProducerRecord<byte[], byte[]> record(RecordedEvent event) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, event.key().getBytes(UTF_8), event.body());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        message.headers().remove(CloudEventHeaders.TOPIC);
        message.headers().add(CloudEventHeaders.TOPIC, event.topic().getBytes(UTF_8));
        return message;
    }

    @Override
    public void close() {
        producer.close();
    }
}
