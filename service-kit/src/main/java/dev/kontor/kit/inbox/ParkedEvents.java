package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The table of parked events. */
final class ParkedEvents {

    enum Reason {
        GAP,
        HANDLER_FAILED
    }

    private static final String COLUMNS =
            "id, consumer, topic, subject, sequence, headers ->> 'ce_type' AS type, company, reason, detail, parked_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Parks an event; one that is parked already gets the new reason. */
    void park(String consumer, Delivery delivery, Reason reason, String detail) {
        jdbc.sql("""
                INSERT INTO parked (consumer, topic, subject, sequence, reason, detail, company, headers, body, parked_at)
                VALUES (:consumer, :topic, :subject, :sequence, :reason, :detail, :company, CAST(:headers AS jsonb), :body, :now)
                ON CONFLICT (consumer, topic, subject, sequence) WHERE discarded_at IS NULL
                DO UPDATE SET reason = excluded.reason, detail = excluded.detail
                """)
                .param("consumer", consumer)
                .param("topic", delivery.topic())
                .param("subject", delivery.envelope().subject().text())
                .param("sequence", delivery.envelope().sequence())
                .param("reason", reason.name())
                .param("detail", detail)
                .param("company", delivery.envelope().company())
                .param("headers", new String(EventJson.write(delivery.headers()), UTF_8))
                .param("body", delivery.body())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Those of the streams that have something parked. */
    Set<Stream> among(String consumer, Collection<Stream> streams) {
        Set<Stream> parked = new HashSet<>();
        jdbc.sql("""
                SELECT DISTINCT topic, subject FROM parked
                WHERE consumer = :consumer AND discarded_at IS NULL
                  AND (topic, subject) IN
                      (SELECT * FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[])))
                """)
                .param("consumer", consumer)
                .param("topics", streams.stream().map(Stream::topic).toArray(String[]::new), Types.ARRAY)
                .param("subjects", streams.stream().map(Stream::subject).toArray(String[]::new), Types.ARRAY)
                .query(row -> {
                    parked.add(new Stream(row.getString(1), row.getString(2)));
                });
        return parked;
    }

    /** The parked event of this sequence, as it was delivered. */
    Optional<Delivery> delivery(String consumer, Stream stream, long sequence) {
        return jdbc.sql("""
                SELECT topic, headers, body FROM parked
                WHERE consumer = :consumer AND topic = :topic AND subject = :subject AND sequence = :sequence
                  AND discarded_at IS NULL
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("sequence", sequence)
                .query((row, i) -> delivery(row))
                .optional();
    }

    void remove(String consumer, Stream stream, long sequence) {
        jdbc.sql("""
                DELETE FROM parked
                WHERE consumer = :consumer AND topic = :topic AND subject = :subject AND sequence = :sequence
                  AND discarded_at IS NULL
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("sequence", sequence)
                .update();
    }

    /** Marks an event as discarded; it stays in the table with who did it and why. */
    void discard(long id, String by, String reason) {
        jdbc.sql("UPDATE parked SET discarded_at = :now, discarded_by = :by, discard_reason = :reason WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    Optional<Parked> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM parked WHERE id = :id AND discarded_at IS NULL")
                .param("id", id)
                .query((row, i) -> parked(row))
                .optional();
    }

    /** Open ones after an id, oldest first. */
    List<Parked> after(long id, int limit) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM parked WHERE discarded_at IS NULL AND id > :id ORDER BY id LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, i) -> parked(row))
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM parked WHERE discarded_at IS NULL")
                .query(Long.class)
                .single();
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("company"),
                row.getString("reason"),
                row.getString("detail"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Map<String, String> headers = EventJson.mapper()
                .readValue(row.getString("headers"), new TypeReference<LinkedHashMap<String, String>>() {});
        RecordHeaders kafka = new RecordHeaders();
        headers.forEach((name, value) -> kafka.add(name, value.getBytes(UTF_8)));
        // where it lay in Kafka no longer matters: the sequence says where it belongs
        return new Delivery(
                CloudEventHeaders.read(kafka), row.getString("topic"), -1, -1, headers, row.getBytes("body"));
    }
}
