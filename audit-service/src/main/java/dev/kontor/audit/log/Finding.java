package dev.kontor.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be.
 *
 * @param fromSequence first number concerned; of a watermark 1
 * @param toSequence last number concerned; of a watermark how many events its owner has written
 * @param missing how many of them have not arrived; 0 for a contradiction
 * @param entry index of the entry that showed it, null for a watermark
 * @param contradicts index of the entry it contradicts, null for all others
 * @param day of the time of the events, UTC; null for all but a watermark
 * @param closedAt when the last missing one arrived, null while open; a contradiction stays open
 */
record Finding(
        long id,
        Kind kind,
        String topic,
        String subject,
        String company,
        long fromSequence,
        long toSequence,
        long missing,
        @Nullable Long entry,
        @Nullable Long contradicts,
        @Nullable LocalDate day,
        Instant foundAt,
        @Nullable Instant closedAt) {

    enum Kind {
        /** Sequence numbers were passed over. */
        GAP,
        /** Two different events claim the same id or the same place. */
        CONTRADICTION,
        /** The owner of a topic has written more events on a day than are recorded. */
        WATERMARK
    }

    static Finding of(ResultSet row, int number) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Finding(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("company"),
                row.getLong("from_sequence"),
                row.getLong("to_sequence"),
                row.getLong("missing"),
                row.getObject("entry_index", Long.class),
                row.getObject("other_index", Long.class),
                row.getObject("day", LocalDate.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }
}
