package dev.kontor.events.intake;

import org.jspecify.annotations.Nullable;

/**
 * The bytes cannot be processed: unreadable, encrypted, empty, hostile, too large. The refusal is on record; the bytes
 * are kept unless they were too large to take.
 *
 * @param code stable code of docs/errors.md, the same the sender got
 * @param reason one sentence
 * @param sha256 null when the bytes were not kept
 * @param size in bytes, as far as they were read
 */
public record DocumentRefused(
        String code,
        String reason,
        @Nullable String sha256,
        long size,
        @Nullable String mediaType,
        @Nullable String fileName,
        String channel,
        @Nullable String externalReference,
        String submittedBy)
        implements IntakeEvent {}
