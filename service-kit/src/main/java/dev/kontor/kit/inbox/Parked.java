package dev.kontor.kit.inbox;

import java.time.Instant;

/**
 * An event that waits.
 *
 * @param reason {@code GAP}: an event before it is missing or parked; {@code HANDLER_FAILED}: its own handler failed
 * @param detail what was missing, or how the handler failed
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
        Instant parkedAt) {

    Stream stream() {
        return new Stream(topic, subject);
    }
}
