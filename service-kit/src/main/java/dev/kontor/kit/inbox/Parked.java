package dev.kontor.kit.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits, or that was given up.
 *
 * @param reason {@code GAP}: an event before it is missing or parked; {@code HANDLER_FAILED}: its own handler failed
 * @param detail what was missing, or how the handler failed
 * @param discarded null while it waits
 */
record Parked(
        long id,
        String consumer,
        String topic,
        String subject,
        long sequence,
        String type,
        String company,
        String reason,
        String detail,
        Instant parkedAt,
        @Nullable Discarded discarded) {

    /** @param by actor as in events */
    record Discarded(Instant at, String by, String reason) {}

    Stream stream() {
        return new Stream(topic, subject);
    }
}
