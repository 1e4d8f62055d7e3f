package dev.kontor.audit.watermark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the owners said last, stored, and the findings about it. */
@Component
class Watermarks {

    private static final String COUNTED = """
            SELECT service, topic, day, watermark.events AS written, coalesce(recorded.events, 0) AS recorded, finding,
                   due_events, due_since, asked_at
            FROM watermark LEFT JOIN recorded USING (topic, day)
            """;

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while another instance is at it; otherwise until the transaction ends. */
    boolean lock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('kontor.audit.watermark'))")
                .query(Boolean.class)
                .single();
    }

    /** @param sequence of the statement; an older one changes nothing */
    void save(String service, String topic, LocalDate day, long sequence, long events, long position) {
        jdbc.sql("""
                        INSERT INTO watermark (service, topic, day, sequence, events, position)
                        VALUES (:service, :topic, :day, :sequence, :events, :position)
                        ON CONFLICT (service, topic, day) DO UPDATE
                        SET sequence = excluded.sequence, events = excluded.events, position = excluded.position
                        WHERE watermark.sequence < excluded.sequence
                        """)
                .param("service", service)
                .param("topic", topic)
                .param("day", day)
                .param("sequence", sequence)
                .param("events", events)
                .param("position", position)
                .update();
    }

    /**
     * Notes since when a count is not reached. A count that is reached makes room for the next one: while events flow,
     * the log is always a little behind the last statement, and that is no loss.
     */
    void compare(Instant now) {
        jdbc.sql("WITH counted AS (" + COUNTED + """
                        )
                        UPDATE watermark SET
                            due_events = CASE WHEN recorded < written THEN written END,
                            due_since = CASE WHEN recorded < written THEN CAST(:now AS timestamptz) END
                        FROM counted
                        WHERE watermark.service = counted.service AND watermark.topic = counted.topic
                          AND watermark.day = counted.day AND recorded >= coalesce(counted.due_events, 0)
                          AND (recorded < written OR counted.due_events IS NOT NULL)
                        """).param("now", utc(now)).update();
    }

    /** Differences without a finding that are older than that. */
    List<Difference> overdue(Instant since) {
        return jdbc.sql(COUNTED + "WHERE finding IS NULL AND due_since < :since")
                .param("since", utc(since))
                .query(Watermarks::difference)
                .list();
    }

    /** Findings whose owner was last asked before that. */
    List<Difference> unanswered(Instant since) {
        return jdbc.sql(COUNTED + "WHERE finding IS NOT NULL AND asked_at < :since")
                .param("since", utc(since))
                .query(Watermarks::difference)
                .list();
    }

    void open(Difference difference, Instant now) {
        jdbc.sql("""
                        WITH found AS (
                            INSERT INTO finding (kind, topic, subject, company, from_sequence, to_sequence, missing, day,
                                                 found_at)
                            VALUES ('WATERMARK', :topic, 'service/' || :service, '*', 1, :written,
                                    CAST(:written AS bigint) - :recorded, :day, :now)
                            RETURNING id)
                        UPDATE watermark SET finding = found.id FROM found
                        WHERE service = :service AND topic = :topic AND day = :day
                        """)
                .param("topic", difference.topic())
                .param("service", difference.service())
                .param("written", difference.written())
                .param("recorded", difference.recorded())
                .param("day", difference.day())
                .param("now", utc(now))
                .update();
    }

    void asked(Difference difference, Instant now) {
        jdbc.sql("UPDATE watermark SET asked_at = :now WHERE service = :service AND topic = :topic AND day = :day")
                .param("now", utc(now))
                .param("service", difference.service())
                .param("topic", difference.topic())
                .param("day", difference.day())
                .update();
    }

    /** Brings open findings up to date; those of which nothing is missing any more close. */
    void close(Instant now) {
        jdbc.sql("WITH counted AS (" + COUNTED + """
                        WHERE finding IS NOT NULL),
                        brought AS (
                            UPDATE finding SET missing = greatest(written - recorded, 0), to_sequence = written,
                                               closed_at = CASE WHEN recorded >= written THEN CAST(:now AS timestamptz) END
                            FROM counted WHERE finding.id = counted.finding
                            RETURNING finding.id, closed_at)
                        UPDATE watermark SET finding = NULL, asked_at = NULL
                        FROM brought WHERE watermark.finding = brought.id AND brought.closed_at IS NOT NULL
                        """).param("now", utc(now)).update();
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getString("service"),
                row.getString("topic"),
                row.getObject("day", LocalDate.class),
                row.getLong("written"),
                row.getLong("recorded"),
                row.getObject("finding", Long.class));
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
