package dev.kontor.kit.inbox;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.kit.inbox.Parked.Discarded;
import dev.kontor.kit.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Parked events, as operators look at them: each sees those of the companies they work for. */
final class ParkedList {

    private static final String SELECT = """
            SELECT id, consumer, topic, subject, sequence, headers ->> 'ce_type' AS type, company, reason, detail,
                   parked_at, discarded_at, discarded_by, discard_reason, headers, body
            FROM parked
            WHERE (:everywhere OR company = ANY (CAST(:companies AS text[])))
            """;

    /**
     * What is looked for; null means any.
     *
     * @param day in UTC on which it was parked
     * @param discarded those that were given up instead of those that wait
     */
    record Filter(
            @Nullable String consumer,
            @Nullable String subject,
            @Nullable LocalDate day,
            boolean discarded) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those after an id, oldest first. */
    List<Parked> after(long id, int limit, Filter filter, Caller caller) {
        return scoped("""
                AND id > :id AND (discarded_at IS NOT NULL) = :discarded
                AND (CAST(:consumer AS text) IS NULL OR consumer = :consumer)
                AND (CAST(:subject AS text) IS NULL OR subject = :subject)
                AND (CAST(:from AS timestamptz) IS NULL OR parked_at >= :from AND parked_at < :to)
                ORDER BY id LIMIT :limit
                """, caller)
                .param("id", id)
                .param("limit", limit)
                .param("discarded", filter.discarded())
                .param("consumer", filter.consumer())
                .param("subject", filter.subject())
                .param("from", filter.day() == null ? null : midnight(filter.day()))
                .param("to", filter.day() == null ? null : midnight(filter.day().plusDays(1)))
                .query((row, i) -> parked(row))
                .list();
    }

    /** One that waits. */
    Optional<Parked> waiting(long id, Caller caller) {
        return scoped("AND id = :id AND discarded_at IS NULL", caller)
                .param("id", id)
                .query((row, i) -> parked(row))
                .optional();
    }

    /** All of one, also of one that was given up. */
    Optional<ParkedContent> content(long id, Caller caller) {
        return scoped("AND id = :id", caller)
                .param("id", id)
                .query((row, i) -> content(row))
                .optional();
    }

    /**
     * The first parked event of each subject that had something parked on a day, in a lasting order.
     *
     * @param after consumer, topic and subject to go on behind; empty strings for the start
     */
    List<Parked> firsts(LocalDate day, @Nullable String consumer, List<String> after, int limit, Caller caller) {
        return scoped("""
                AND id IN (
                    SELECT DISTINCT ON (p.consumer, p.topic, p.subject) p.id FROM parked p
                    WHERE p.discarded_at IS NULL AND (p.consumer, p.topic, p.subject) IN (
                        SELECT d.consumer, d.topic, d.subject FROM parked d
                        WHERE d.discarded_at IS NULL AND d.parked_at >= :from AND d.parked_at < :to
                          AND (CAST(:consumer AS text) IS NULL OR d.consumer = :consumer)
                          AND (d.consumer, d.topic, d.subject) > (:afterConsumer, :afterTopic, :afterSubject))
                    ORDER BY p.consumer, p.topic, p.subject, p.sequence)
                ORDER BY consumer, topic, subject LIMIT :limit
                """, caller)
                .param("from", midnight(day))
                .param("to", midnight(day.plusDays(1)))
                .param("consumer", consumer)
                .param("afterConsumer", after.get(0))
                .param("afterTopic", after.get(1))
                .param("afterSubject", after.get(2))
                .param("limit", limit)
                .query((row, i) -> parked(row))
                .list();
    }

    /** How many events of one consumer and subject wait. */
    int waiting(String consumer, Stream stream) {
        return jdbc.sql("""
                SELECT count(*) FROM parked
                WHERE consumer = :consumer AND topic = :topic AND subject = :subject AND discarded_at IS NULL
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .query(Integer.class)
                .single();
    }

    /** How many wait in all. */
    long count() {
        return jdbc.sql("SELECT count(*) FROM parked WHERE discarded_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** How long the oldest has been waiting, in seconds; 0 when none does. */
    double oldest() {
        return jdbc.sql("SELECT min(parked_at) FROM parked WHERE discarded_at IS NULL")
                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(since ->
                        Duration.between(since.toInstant(), clock.instant()).toMillis() / 1000.0)
                .map(seconds -> Math.max(0, seconds)) // the clock may have gone back
                .orElse(0.0);
    }

    private JdbcClient.StatementSpec scoped(String condition, Caller caller) {
        return jdbc.sql(SELECT + condition)
                .param("everywhere", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static ParkedContent content(ResultSet row) throws SQLException {
        Delivery delivery = ParkedEvents.delivery(row);
        JsonNode json = json(delivery.body());
        String bytes = json == null ? Base64.getEncoder().encodeToString(delivery.body()) : null;
        return new ParkedContent(parked(row), delivery.headers(), json, bytes);
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode json = EventJson.mapper().readTree(body);
            return json.isMissingNode() ? null : json;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Parked parked(ResultSet row) throws SQLException {
        OffsetDateTime discardedAt = row.getObject("discarded_at", OffsetDateTime.class);
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
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                discardedAt == null
                        ? null
                        : new Discarded(
                                discardedAt.toInstant(),
                                row.getString("discarded_by"),
                                row.getString("discard_reason")));
    }
}
