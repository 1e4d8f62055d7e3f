package dev.kontor.validation;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.extraction.ExtractionEvent;
import dev.kontor.kit.inbox.CloudEventHeaders;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks as extraction does. */
final class ExtractionTopic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Infrastructure.shared().clientProperties(), new StringSerializer(), new ByteArraySerializer());

    void send(Envelope envelope, ExtractionEvent event) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(Topics.EXTRACTION, envelope.subject().text(), EventJson.write(event));
        Headers headers = sent.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", envelope.id().toString());
        CloudEventHeaders.put(headers, "type", envelope.type());
        CloudEventHeaders.put(headers, "source", envelope.source());
        CloudEventHeaders.put(headers, "subject", envelope.subject().text());
        CloudEventHeaders.put(headers, "sequence", Long.toString(envelope.sequence()));
        CloudEventHeaders.put(headers, "time", envelope.time().toString());
        CloudEventHeaders.put(headers, "dataschema", envelope.dataSchema());
        CloudEventHeaders.put(headers, "correlationid", envelope.correlationId().toString());
        CloudEventHeaders.put(headers, "actor", envelope.actor());
        CloudEventHeaders.put(headers, "company", envelope.company());
        Future<RecordMetadata> written = producer.send(sent);
        producer.flush();
        written.resultNow();
    }

    @Override
    public void close() {
        producer.close();
    }
}
