package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Turns Kafka records into deliveries; what is no event goes to the dead letters. */
final class Decoder {

    private final String consumer;
    private final @Nullable String replayTopic;
    private final DeadLetters deadLetters;

    /** @param replayTopic on it alone, records say themselves which topic they are of */
    Decoder(String consumer, @Nullable String replayTopic, DeadLetters deadLetters) {
        this.consumer = consumer;
        this.replayTopic = replayTopic;
        this.deadLetters = deadLetters;
    }

    List<Delivery> decode(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Delivery> deliveries = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Map<String, String> headers = headers(record);
            try {
                deliveries.add(new Delivery(
                        CloudEventHeaders.read(record.headers()),
                        topic(record),
                        record.partition(),
                        record.offset(),
                        headers,
                        body(record)));
            } catch (IllegalArgumentException | DateTimeException e) {
                deadLetters.bury(consumer, record, headers, String.valueOf(e.getMessage()));
            }
        }
        return deliveries;
    }

    private String topic(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(replayTopic) ? CloudEventHeaders.topic(record.headers()) : record.topic();
    }

    private static byte[] body(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("no body");
        }
        return record.value();
    }

    /** As text; PostgreSQL keeps every character but NUL. */
    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), UTF_8);
            headers.put(header.key().replace('\0', '\uFFFD'), value.replace('\0', '\uFFFD'));
        }
        return headers;
    }
}
