package dev.kontor.kit.resend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events that are to be sent again, in the order of their positions.
 *
 * @param topic null for every topic
 * @param day of the time of the events, UTC; null for any
 * @param events how many there are
 * @param sent how many of them are on the broker again
 * @param sentPosition the last of those
 * @param finishedAt null while it goes on
 */
public record Resend(
        UUID id,
        String requestedBy,
        Instant requestedAt,
        @Nullable String topic,
        @Nullable LocalDate day,
        long fromPosition,
        long toPosition,
        long events,
        long sent,
        long sentPosition,
        @Nullable Instant finishedAt) {}
