package dev.kontor.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an outbox stands.
 *
 * @param position highest given to an event
 * @param relayed highest position up to which everything is known to be on the broker; known a moment later
 * @param unrelayed events after that
 * @param oldestUnrelayed when the first of them was written, null when there is none
 * @param slot null while the relay has none
 */
public record OutboxState(
        long position,
        long relayed,
        long unrelayed,
        @Nullable Instant oldestUnrelayed,
        @Nullable Slot slot) {

    /**
     * @param active whether a relay reads it
     * @param status of the log it needs: reserved, extended, unreserved or lost
     * @param bytes of the write-ahead log it holds back
     */
    public record Slot(String name, boolean active, String status, long bytes) {}
}
