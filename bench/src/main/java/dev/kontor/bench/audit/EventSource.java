package dev.kontor.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.Topics;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.CloudEventHeaders;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records as the relays write them: documents with two events on each of the five domain topics, 1 KiB of JSON each. */
final class EventSource implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final int PER_TOPIC = 2;
    private static final String FILLING = "x".repeat(960);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final KafkaProducer<byte[], byte[]> producer;
    private UUID document = ids.next();
    private int event;

    EventSource(EmbeddedKafka kafka) {
        kafka.createTopics(Stream.of(Topics.DOMAIN, Topics.OUTBOUND, Topics.DELIVERY)
                .flatMap(List::stream)
                .map(topic -> TopicSpec.of(topic, PARTITIONS))
                .toList());
        Map<String, Object> settings = new HashMap<>(kafka.clientProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has them. */
    void send(long records) {
        for (long record = 0; record < records; record++) {
            sendOne();
        }
        producer.flush();
    }

    void sendOne() {
        String topic = Topics.DOMAIN.get(event / PER_TOPIC);
        int sequence = event % PER_TOPIC + 1;
        String subject = "document/" + document;
        String body = "{\"document\":\"" + document + "\",\"n\":" + event + ",\"filling\":\"" + FILLING + "\"}";
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, subject.getBytes(UTF_8), body.getBytes(UTF_8));
        Headers headers = record.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", ids.next().toString());
        CloudEventHeaders.put(headers, "type", topic + ".Benchmarked.v1");
        CloudEventHeaders.put(headers, "source", "/kontor/bench");
        CloudEventHeaders.put(headers, "subject", subject);
        CloudEventHeaders.put(headers, "sequence", Integer.toString(sequence));
        CloudEventHeaders.put(headers, "time", Clock.systemUTC().instant().toString());
        CloudEventHeaders.put(headers, "dataschema", "https://kontor.dev/schemas/benchmarked.json");
        CloudEventHeaders.put(headers, "correlationid", document.toString());
        CloudEventHeaders.put(headers, "causationid", document.toString());
        CloudEventHeaders.put(headers, "actor", "service/bench");
        CloudEventHeaders.put(headers, "company", "acme");
        Future<?> _ = producer.send(record);
        event++;
        if (event == Topics.DOMAIN.size() * PER_TOPIC) {
            event = 0;
            document = ids.next();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
