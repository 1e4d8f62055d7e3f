package dev.kontor.kit.inbox;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox table: the last sequence applied per consumer and stream. */
final class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last sequence applied; a stream never seen is absent. */
    Map<Stream, Long> of(String consumer, Collection<Stream> streams) {
        Map<Stream, Long> positions = new HashMap<>();
        jdbc.sql("""
                SELECT i.topic, i.subject, i.last_sequence
                FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[])) AS s (topic, subject)
                JOIN inbox i ON i.consumer = :consumer AND i.topic = s.topic AND i.subject = s.subject
                """)
                .param("consumer", consumer)
                .param("topics", streams.stream().map(Stream::topic).toArray(String[]::new), Types.ARRAY)
                .param("subjects", streams.stream().map(Stream::subject).toArray(String[]::new), Types.ARRAY)
                .query(row -> {
                    positions.put(new Stream(row.getString(1), row.getString(2)), row.getLong(3));
                });
        return positions;
    }

    /**
     * Moves positions, each only from the value it was read with.
     *
     * @throws OptimisticLockingFailureException if somebody else moved one meanwhile; the transaction must roll back
     */
    void advance(String consumer, Map<Stream, Long> before, Map<Stream, Long> after) {
        if (after.isEmpty()) {
            return;
        }
        List<Map.Entry<Stream, Long>> moves = List.copyOf(after.entrySet());
        int moved = jdbc.sql("""
                INSERT INTO inbox (consumer, topic, subject, last_sequence)
                SELECT :consumer, topic, subject, now
                FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]), CAST(:after AS bigint[])) AS m (topic, subject, now)
                ORDER BY topic, subject
                ON CONFLICT (consumer, topic, subject) DO UPDATE SET last_sequence = excluded.last_sequence
                WHERE inbox.last_sequence = (CAST(:before AS bigint[]))[
                    array_position(CAST(:keys AS text[]), excluded.topic || ' ' || excluded.subject)]
                """)
                .param("consumer", consumer)
                .param("topics", moves.stream().map(m -> m.getKey().topic()).toArray(String[]::new), Types.ARRAY)
                .param("subjects", moves.stream().map(m -> m.getKey().subject()).toArray(String[]::new), Types.ARRAY)
                .param(
                        "keys",
                        moves.stream()
                                .map(m -> m.getKey().topic() + " " + m.getKey().subject())
                                .toArray(String[]::new),
                        Types.ARRAY)
                .param("after", moves.stream().map(Map.Entry::getValue).toArray(Long[]::new), Types.ARRAY)
                .param(
                        "before",
                        moves.stream()
                                .map(m -> before.getOrDefault(m.getKey(), 0L))
                                .toArray(Long[]::new),
                        Types.ARRAY)
                .update();
        if (moved != moves.size()) {
            throw new OptimisticLockingFailureException("another instance moved the inbox of " + consumer);
        }
    }

    /**
     * Holds the position of one stream until the transaction ends, also that of a stream never seen.
     *
     * @return the last sequence applied, 0 when none was
     */
    long lock(String consumer, Stream stream) {
        return jdbc.sql("""
                INSERT INTO inbox (consumer, topic, subject, last_sequence) VALUES (:consumer, :topic, :subject, 0)
                ON CONFLICT (consumer, topic, subject) DO UPDATE SET last_sequence = inbox.last_sequence
                RETURNING last_sequence
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .query(Long.class)
                .single();
    }

    /** Moves a position that is locked. */
    void move(String consumer, Stream stream, long sequence) {
        jdbc.sql("""
                UPDATE inbox SET last_sequence = :sequence
                WHERE consumer = :consumer AND topic = :topic AND subject = :subject
                """)
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("sequence", sequence)
                .update();
    }
}
