package dev.kontor.intake.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as intake knows it.
 *
 * @param duplicateOf the document that holds the same bytes, for a duplicate
 * @param refusal code, for a refused one
 * @param sha256 null when the bytes were not kept
 */
record StoredDocument(
        UUID id,
        String company,
        State state,
        @Nullable UUID duplicateOf,
        @Nullable String refusal,
        @Nullable String sha256,
        long size,
        @Nullable String mediaType,
        @Nullable String fileName,
        String channel,
        @Nullable String externalReference,
        Instant receivedAt) {

    enum State {
        RECEIVED,
        DUPLICATE,
        REFUSED
    }
}
