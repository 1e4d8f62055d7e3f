package dev.kontor.events.intake;

import org.jspecify.annotations.Nullable;

/**
 * The bytes are on durable storage and can be read; the document goes on its way.
 *
 * @param sha256 lower-case hex of the stored bytes, the key in the blob store
 * @param size in bytes
 * @param mediaType by content, never by name
 * @param fileName as sent, null when none was; for display only
 * @param channel how it came: {@code api}, {@code upload}, …
 * @param declaredType document type the sender declared (forms), null when it is to be found out
 * @param externalReference the sender's own reference
 * @param costCenterHint as sent
 * @param submittedBy {@code person/…} or {@code service/…} that handed it in
 */
public record DocumentReceived(
        String sha256,
        long size,
        String mediaType,
        @Nullable String fileName,
        String channel,
        @Nullable String declaredType,
        @Nullable String externalReference,
        @Nullable String costCenterHint,
        String submittedBy)
        implements IntakeEvent {}
