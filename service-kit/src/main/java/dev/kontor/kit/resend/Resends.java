package dev.kontor.kit.resend;

import dev.kontor.kit.relay.OutboxRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was asked to be sent again, and the rows of the outbox it means. */
final class Resends {

    private static final int SHOWN = 20;

    /** Both bounds of a day, so that only the partition of that day is read. */
    private static final String MEANT = """
            position > :after AND position <= :to
            AND (CAST(:topic AS text) IS NULL OR topic = :topic)
            AND time >= coalesce(CAST(:day AS date)::timestamp AT TIME ZONE 'UTC', '-infinity')
            AND time < coalesce((CAST(:day AS date) + 1)::timestamp AT TIME ZONE 'UTC', 'infinity')
            """;

    /** A row of the outbox. */
    record Row(long position, ProducerRecord<byte[], byte[]> record) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Resends(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a request; one that is there already stays as it is. */
    Resend add(
            UUID id,
            String requestedBy,
            @Nullable String topic,
            @Nullable LocalDate day,
            long fromPosition,
            @Nullable Long toPosition) {
        long last = jdbc.sql("SELECT last_value FROM outbox_position")
                .query(Long.class)
                .single();
        long to = toPosition == null ? last : Math.min(toPosition, last);
        long events = jdbc.sql("SELECT count(*) FROM outbox WHERE " + MEANT)
                .param("after", fromPosition - 1)
                .param("to", to)
                .param("topic", topic)
                .param("day", day, Types.DATE)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO resend (id, requested_by, requested_at, topic, day, from_position, to_position,
                                            events, sent_position)
                        VALUES (:id, :by, :now, :topic, :day, :from, :to, :events, :from - 1)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", id)
                .param("by", requestedBy)
                .param("now", now())
                .param("topic", topic)
                .param("day", day, Types.DATE)
                .param("from", fromPosition)
                .param("to", to)
                .param("events", events)
                .update();
        return jdbc.sql("SELECT * FROM resend WHERE id = :id")
                .param("id", id)
                .query(Resends::read)
                .single();
    }

    /** The oldest that is not finished. */
    Optional<Resend> next() {
        return jdbc.sql("SELECT * FROM resend WHERE finished_at IS NULL ORDER BY requested_at LIMIT 1")
                .query(Resends::read)
                .optional();
    }

    /** The last ones, the youngest first. */
    List<Resend> last() {
        return jdbc.sql("SELECT * FROM resend ORDER BY requested_at DESC LIMIT :shown")
                .param("shown", SHOWN)
                .query(Resends::read)
                .list();
    }

    /** The rows that come next. */
    List<Row> rows(Resend resend, int limit) {
        return jdbc.sql("SELECT * FROM outbox WHERE " + MEANT + " ORDER BY position LIMIT :limit")
                .param("after", resend.sentPosition())
                .param("to", resend.toPosition())
                .param("topic", resend.topic())
                .param("day", resend.day(), Types.DATE)
                .param("limit", limit)
                .query((row, number) -> new Row(row.getLong("position"), OutboxRow.record(row)))
                .list();
    }

    /** Notes that rows are on the broker; nothing when another instance was faster. */
    void sent(Resend resend, List<Row> rows) {
        jdbc.sql("""
                        UPDATE resend SET sent = sent + :count, sent_position = :position
                        WHERE id = :id AND sent_position = :before
                        """)
                .param("count", rows.size())
                .param("position", rows.getLast().position())
                .param("id", resend.id())
                .param("before", resend.sentPosition())
                .update();
    }

    void finished(Resend resend) {
        jdbc.sql("UPDATE resend SET finished_at = :now WHERE id = :id AND finished_at IS NULL")
                .param("now", now())
                .param("id", resend.id())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Resend read(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Resend(
                row.getObject("id", UUID.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("topic"),
                row.getObject("day", LocalDate.class),
                row.getLong("from_position"),
                row.getLong("to_position"),
                row.getLong("events"),
                row.getLong("sent"),
                row.getLong("sent_position"),
                finished == null ? null : finished.toInstant());
    }
}
