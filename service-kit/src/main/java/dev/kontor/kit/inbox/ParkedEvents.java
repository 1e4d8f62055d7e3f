package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The table of parked events, as the inboxes use it. */
final class ParkedEvents {

    enum Reason {
        GAP,
        HANDLER_FAILED;

        /** What goes on by itself once its predecessor is there; a handler that failed waits for a person. */
        static final Set<Reason> WAITING = EnumSet.of(GAP);

        static final Set<Reason> ANY = EnumSet.allOf(Reason.class);
    }

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

    /** Those of the streams in which something parked has become due, or is done with. */
    List<Stream> ready(String consumer, Collection<Stream> streams) {
        return jdbc.sql("""
                SELECT DISTINCT p.topic, p.subject
                FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[])) AS s (topic, subject)
                JOIN parked p ON p.consumer = :consumer AND p.topic = s.topic AND p.subject = s.subject
                 AND p.discarded_at IS NULL
                JOIN inbox i ON i.consumer = p.consumer AND i.topic = p.topic AND i.subject = p.subject
                WHERE p.sequence <= i.last_sequence OR p.sequence = i.last_sequence + 1 AND p.reason = 'GAP'
                ORDER BY p.topic, p.subject
                """)
                .param("consumer", consumer)
                .param("topics", streams.stream().map(Stream::topic).toArray(String[]::new), Types.ARRAY)
                .param("subjects", streams.stream().map(Stream::subject).toArray(String[]::new), Types.ARRAY)
                .query((row, i) -> new Stream(row.getString(1), row.getString(2)))
                .list();
    }

    /** The parked event whose turn it is, as it was delivered, if it is parked for one of these reasons. */
    Optional<Delivery> next(String consumer, Stream stream, Set<Reason> reasons) {
        return jdbc.sql("""
                SELECT p.topic, p.headers, p.body FROM parked p
                JOIN inbox i ON i.consumer = p.consumer AND i.topic = p.topic AND i.subject = p.subject
                 AND p.sequence = i.last_sequence + 1
                WHERE p.consumer = :consumer AND p.topic = :topic AND p.subject = :subject
                  AND p.discarded_at IS NULL AND p.reason IN (:reasons)
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("reasons", reasons.stream().map(Reason::name).toList())
                .query((row, i) -> delivery(row))
                .optional();
    }

    /** The parked events of a stream from a sequence on, in order, as they were delivered. */
    List<Delivery> from(String consumer, Stream stream, long sequence) {
        return jdbc.sql("""
                SELECT topic, headers, body FROM parked
                WHERE consumer = :consumer AND topic = :topic AND subject = :subject AND sequence >= :sequence
                  AND discarded_at IS NULL
                ORDER BY sequence
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("sequence", sequence)
                .query((row, i) -> delivery(row))
                .list();
    }

    /** The lowest sequence that is parked of a stream, 0 when none is. */
    long first(String consumer, Stream stream) {
        return jdbc.sql("""
                SELECT coalesce(min(sequence), 0) FROM parked
                WHERE consumer = :consumer AND topic = :topic AND subject = :subject AND discarded_at IS NULL
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .query(Long.class)
                .single();
    }

    /** Forgets what is parked of a stream up to its position: it was applied. */
    void settle(String consumer, Stream stream) {
        jdbc.sql("""
                DELETE FROM parked p USING inbox i
                WHERE p.consumer = :consumer AND p.topic = :topic AND p.subject = :subject AND p.discarded_at IS NULL
                  AND i.consumer = p.consumer AND i.topic = p.topic AND i.subject = p.subject
                  AND p.sequence <= i.last_sequence
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .update();
    }

    /**
     * Forgets what is parked of these events.
     *
     * @param older whether that settles earlier events of their subjects as well
     */
    void remove(String consumer, Collection<Delivery> deliveries, boolean older) {
        jdbc.sql("""
                DELETE FROM parked p
                USING unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]), CAST(:sequences AS bigint[]))
                   AS d (topic, subject, sequence)
                WHERE p.consumer = :consumer AND p.topic = d.topic AND p.subject = d.subject
                  AND (p.sequence = d.sequence OR :older AND p.sequence < d.sequence) AND p.discarded_at IS NULL
                """)
                .param("consumer", consumer)
                .param("older", older)
                .param("topics", deliveries.stream().map(Delivery::topic).toArray(String[]::new), Types.ARRAY)
                .param(
                        "subjects",
                        deliveries.stream()
                                .map(d -> d.envelope().subject().text())
                                .toArray(String[]::new),
                        Types.ARRAY)
                .param(
                        "sequences",
                        deliveries.stream().map(d -> d.envelope().sequence()).toArray(Long[]::new),
                        Types.ARRAY)
                .update();
    }

    /**
     * Marks an event as discarded; it stays in the table with who did it and why.
     *
     * @return whether it was still there to be discarded
     */
    boolean discard(long id, String by, String reason) {
        return jdbc.sql("""
                UPDATE parked SET discarded_at = :now, discarded_by = :by, discard_reason = :reason
                WHERE id = :id AND discarded_at IS NULL
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        Map<String, String> headers = EventJson.mapper()
                .readValue(row.getString("headers"), new TypeReference<LinkedHashMap<String, String>>() {});
        RecordHeaders kafka = new RecordHeaders();
        headers.forEach((name, value) -> kafka.add(name, value.getBytes(UTF_8)));
        // where it lay in Kafka no longer matters: the sequence says where it belongs
        return new Delivery(
                CloudEventHeaders.read(kafka), row.getString("topic"), -1, -1, headers, row.getBytes("body"));
    }
}
