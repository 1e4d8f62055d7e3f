package dev.kontor.audit.ingest;

import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.Position;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.kit.inbox.Delivery;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a Kafka record into an entry that has no index yet. */
final class AsEntry {

    private AsEntry() {}

    static LogEntry of(Delivery delivery, Instant recordedAt) {
        Envelope envelope = delivery.envelope();
        Map<String, String> headers = new LinkedHashMap<>();
        delivery.headers().forEach((name, value) -> headers.put(text(name), text(value)));
        return new LogEntry(
                -1,
                envelope.id(),
                new Position(delivery.topic(), text(envelope.subject().text()), envelope.sequence()),
                delivery.partition(),
                delivery.offset(),
                text(envelope.type()),
                text(envelope.source()),
                text(envelope.dataSchema()),
                text(envelope.company()),
                text(envelope.actor()),
                envelope.correlationId(),
                envelope.causationId(),
                envelope.time(),
                recordedAt,
                headers,
                delivery.body(),
                sha256(delivery.body()));
    }

    /** PostgreSQL text holds everything but NUL; one such character must not stop the log. */
    private static String text(String value) {
        return value.replace('\0', '\uFFFD');
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
