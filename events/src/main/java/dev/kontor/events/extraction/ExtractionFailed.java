package dev.kontor.events.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Nothing could be read; a person has to enter the fields.
 *
 * @param code stable code of docs/errors.md
 * @param submittedBy as in {@code DocumentReceived}
 * @param costCenterHint as in {@code DocumentReceived}
 */
public record ExtractionFailed(
        String code,
        String reason,
        String submittedBy,
        @Nullable String costCenterHint) implements ExtractionEvent {}
