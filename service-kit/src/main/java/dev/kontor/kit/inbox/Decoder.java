package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.Subject.ServiceId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns Kafka records into deliveries; what is no event goes to the dead-letter topic, whole. */
final class Decoder {

    private static final Logger log = LoggerFactory.getLogger(Decoder.class);

    private final String consumer;
    private final String service;
    private final Outbox outbox;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Decoder(String consumer, String service, Outbox outbox, Ids ids, TransactionTemplate transaction) {
        this.consumer = consumer;
        this.service = service;
        this.outbox = outbox;
        this.ids = ids;
        this.transaction = transaction;
    }

    List<Delivery> decode(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Delivery> deliveries = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                deliveries.add(new Delivery(
                        CloudEventHeaders.read(record.headers()),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        headers(record),
                        body(record)));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                bury(record, String.valueOf(e.getMessage()));
            }
        }
        return deliveries;
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, String reason) {
        log.error("{} cannot read {}-{}@{}: {}", consumer, record.topic(), record.partition(), record.offset(), reason);
        DeadLetter letter = new DeadLetter(
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                reason,
                headers(record),
                base64(record.key()),
                base64(record.value()));
        Cause cause = new Cause(ids.next(), null, "service/" + service, Caller.ALL_COMPANIES);
        transaction.executeWithoutResult(status -> outbox.append(cause, new ServiceId(service), letter));
    }

    private static byte[] body(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("no body");
        }
        return record.value();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return headers;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
