package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.delivery.DeadLetter;
import dev.kontor.events.envelope.Subject.ServiceId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps records that are no event, whole, on the dead-letter topic: once per consumer and record, in a transaction of
 * its own that is over before the offset of the record is committed.
 */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String service;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final Counter counter;

    DeadLetters(
            String service,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Outbox outbox,
            Ids ids,
            Clock clock,
            MeterRegistry meters) {
        this.service = service;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.counter = Counter.builder("kontor.dead.letters")
                .description("Records that were no event")
                .register(meters);
    }

    /** @param reason one sentence for the operator; it may quote headers, so it is not logged */
    void bury(String consumer, ConsumerRecord<byte[], byte[]> record, Map<String, String> headers, String reason) {
        DeadLetter letter = new DeadLetter(
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                reason,
                headers,
                base64(record.key()),
                base64(record.value()));
        if (Boolean.TRUE.equals(transaction.execute(status -> isNew(consumer, record) && write(letter)))) {
            counter.increment();
            log.error("{} cannot read {}-{}@{}", consumer, record.topic(), record.partition(), record.offset());
        }
    }

    private boolean isNew(String consumer, ConsumerRecord<byte[], byte[]> record) {
        return jdbc.sql("""
                INSERT INTO dead_letter (consumer, topic, partition, "offset", hash, buried_at)
                VALUES (:consumer, :topic, :partition, :offset, :hash, :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("consumer", consumer)
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("hash", hash(record))
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private boolean write(DeadLetter letter) {
        Cause cause = new Cause(ids.next(), null, "service/" + service, Caller.ALL_COMPANIES);
        outbox.append(cause, new ServiceId(service), letter);
        return true;
    }

    private static String hash(ConsumerRecord<byte[], byte[]> record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Long.toString(record.timestamp()).getBytes(UTF_8));
            if (record.value() != null) {
                digest.update(record.value());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
