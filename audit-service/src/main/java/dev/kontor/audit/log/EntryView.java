package dev.kontor.audit.log;

import dev.kontor.events.envelope.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the REST interface shows it.
 *
 * @param headers of the Kafka record
 * @param data the body as JSON, to be read; null when it is none
 * @param bytes the body exactly as it came, base 64, to be checked against {@code sha256}
 */
record EntryView(
        long index,
        UUID eventId,
        String topic,
        int partition,
        long offset,
        String type,
        String subject,
        long sequence,
        String company,
        String actor,
        UUID correlationId,
        Instant time,
        Instant recordedAt,
        JsonNode headers,
        @Nullable JsonNode data,
        String bytes,
        String sha256) {

    static EntryView of(ResultSet row, int number) throws SQLException {
        byte[] body = row.getBytes("body");
        return new EntryView(
                row.getLong("index"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("company"),
                row.getString("actor"),
                row.getObject("correlation_id", UUID.class),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventJson.mapper().readTree(row.getString("headers")),
                json(body),
                Base64.getEncoder().encodeToString(body),
                row.getString("sha256"));
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
