package dev.kontor.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.Subject;
import dev.kontor.kit.inbox.CloudEventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other services, as far as approval sees them: it publishes what they would, and reads what approval says. */
final class TestTopics implements AutoCloseable {
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** An event of approval as it came from Kafka. */
    record Seen(Subject subject, Event event) {}

    TestTopics() {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(Stream.of(
                        Topics.VALIDATION,
                        Topics.APPROVAL,
                        Topics.PEOPLE,
                        Topics.DEAD_LETTERS,
                        Topics.WATERMARKS,
                        Topics.AUDIT)
                .map(topic -> TopicSpec.of(topic, 2))
                .toList());
        producer = new KafkaProducer<>(
                infrastructure.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> settings = new HashMap<>(infrastructure.clientProperties());
        settings.put("group.id", "test");
        settings.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.APPROVAL, Topics.PEOPLE));
    }

    void publish(String company, Subject subject, Event event) {
        EventType<?> type = EventCatalog.TYPES.of(event.getClass());
        byte[] key = subject.text().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(type.topic(), key, EventJson.write(event));
        Headers headers = message.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", UUID.randomUUID().toString());
        CloudEventHeaders.put(headers, "type", type.name());
        CloudEventHeaders.put(headers, "source", "/kontor/validation");
        CloudEventHeaders.put(headers, "subject", subject.text());
        CloudEventHeaders.put(headers, "sequence", String.valueOf(sequences.merge(subject.text(), 1L, Long::sum)));
        CloudEventHeaders.put(
                headers, "time", Instant.EPOCH.plusSeconds(1_770_000_000).toString());
        CloudEventHeaders.put(headers, "dataschema", type.schema());
        CloudEventHeaders.put(headers, "correlationid", subject.key());
        CloudEventHeaders.put(headers, "actor", "service/validation");
        CloudEventHeaders.put(headers, "company", company);
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything approval said about the subject so far, in order. */
    List<Event> about(Subject subject) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(50))) {
            String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
            EventCatalog.TYPES
                    .named(type)
                    .ifPresent(known -> seen.add(new Seen(
                            Subject.parse(new String(message.key(), UTF_8)),
                            EventJson.read(message.value(), known.body()))));
        }
        return seen.stream()
                .filter(it -> it.subject().equals(subject))
                .map(Seen::event)
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
