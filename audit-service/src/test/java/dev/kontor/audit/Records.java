package dev.kontor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.events.envelope.Subject;
import dev.kontor.kit.inbox.CloudEventHeaders;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events as a service would publish them. */
public final class Records implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Infrastructure.shared().clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());

    /** Of the company acme, by the actor service/test. */
    public void send(String topic, Subject subject, UUID id, long sequence, String body) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, subject.text().getBytes(UTF_8), body.getBytes(UTF_8));
        Headers headers = message.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", id.toString());
        CloudEventHeaders.put(headers, "type", topic + ".Something.v1");
        CloudEventHeaders.put(headers, "source", "/kontor/test");
        CloudEventHeaders.put(headers, "subject", subject.text());
        CloudEventHeaders.put(headers, "sequence", Long.toString(sequence));
        CloudEventHeaders.put(headers, "time", "2026-11-20T10:00:00Z");
        CloudEventHeaders.put(headers, "dataschema", "https://kontor.dev/schemas/x.json");
        CloudEventHeaders.put(headers, "correlationid", subject.key());
        CloudEventHeaders.put(headers, "actor", "service/test");
        CloudEventHeaders.put(headers, "company", "acme");
        assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        producer.close();
    }
}
