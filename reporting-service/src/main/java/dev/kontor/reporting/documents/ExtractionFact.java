package dev.kontor.reporting.documents;

import dev.kontor.events.extraction.ExtractionEvent;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last word of extraction.
 *
 * @param reason code of a failure
 */
record ExtractionFact(State state, Instant at, @Nullable String reason, Description description) {
    /** Whether the document could be read. */
    enum State {
        EXTRACTED,
        FAILED
    }

    static ExtractionFact of(ExtractionEvent event, Instant at) {
        return switch (event) {
            case FieldsExtracted it ->
                new ExtractionFact(State.EXTRACTED, at, null, Description.of(it.content(), null));
            case ExtractionFailed it -> new ExtractionFact(State.FAILED, at, it.code(), Description.NOTHING);
        };
    }
}
