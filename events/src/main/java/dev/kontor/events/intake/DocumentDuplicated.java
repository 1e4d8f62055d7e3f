package dev.kontor.events.intake;

import dev.kontor.events.envelope.Subject.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The same bytes were received before for the same company (rule D1); this copy goes no further.
 *
 * @param original the document that holds these bytes
 */
public record DocumentDuplicated(
        DocumentId original,
        String sha256,
        long size,
        @Nullable String mediaType,
        @Nullable String fileName,
        String channel,
        @Nullable String externalReference,
        String submittedBy)
        implements IntakeEvent {}
