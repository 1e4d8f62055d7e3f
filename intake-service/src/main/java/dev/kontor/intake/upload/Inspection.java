package dev.kontor.intake.upload;

import org.jspecify.annotations.Nullable;

/** What a look at the bytes gave. */
sealed interface Inspection {

    /** By content; null when nothing was recognised. */
    @Nullable
    String mediaType();

    /** The bytes can be processed. */
    record Accepted(String mediaType) implements Inspection {}

    /** The bytes cannot be processed. */
    record Refused(Refusal code, String reason, @Nullable String mediaType) implements Inspection {}
}
