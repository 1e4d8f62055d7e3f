package dev.kontor.audit.log;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event exactly as it came.
 *
 * @param index dense, from 0, in the order of recording
 * @param causationId null when a person or the outside world was the cause
 * @param headers of the Kafka record, as text
 * @param body the value of the Kafka record, never re-encoded
 * @param sha256 of the body, lower-case hex; never stored, for it would outlive the body
 */
public record LogEntry(
        long index,
        UUID eventId,
        Position position,
        int partition,
        long offset,
        String type,
        String source,
        String dataSchema,
        String company,
        String actor,
        UUID correlationId,
        @Nullable UUID causationId,
        Instant time,
        Instant recordedAt,
        Map<String, String> headers,
        byte[] body,
        String sha256) {

    public LogEntry {
        headers = Map.copyOf(headers);
    }

    /** The same event under that index. */
    public LogEntry at(long place) {
        return new LogEntry(
                place,
                eventId,
                position,
                partition,
                offset,
                type,
                source,
                dataSchema,
                company,
                actor,
                correlationId,
                causationId,
                time,
                recordedAt,
                headers,
                body,
                sha256);
    }

    /** What tells it apart from others. */
    public Mark mark() {
        return new Mark(index, eventId, position, sha256);
    }

    /**
     * Enough of an entry to recognise it again.
     *
     * @param sha256 of the body; null once that is erased
     */
    public record Mark(
            long index,
            UUID eventId,
            Position position,
            @Nullable String sha256) {

        /** The same event in the same place with the same bytes. What is erased cannot be compared any more. */
        public boolean repeats(Mark other) {
            return eventId.equals(other.eventId)
                    && position.equals(other.position)
                    && (sha256 == null || other.sha256 == null || sha256.equals(other.sha256));
        }
    }
}
