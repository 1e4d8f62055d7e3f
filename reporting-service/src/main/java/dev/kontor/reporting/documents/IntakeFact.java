package dev.kontor.reporting.documents;

import dev.kontor.events.intake.DocumentDuplicated;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.intake.DocumentRefused;
import dev.kontor.events.intake.IntakeEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last word of intake.
 *
 * @param reason code of a refusal, or the document that was there before
 * @param declaredType as the sender declared
 */
record IntakeFact(
        State state,
        Instant at,
        String submittedBy,
        @Nullable String reason,
        @Nullable String declaredType) {
    /** What became of the bytes. */
    enum State {
        RECEIVED,
        REFUSED,
        DUPLICATED
    }

    static IntakeFact of(IntakeEvent event, Instant at) {
        return switch (event) {
            case DocumentReceived it -> new IntakeFact(State.RECEIVED, at, it.submittedBy(), null, it.declaredType());
            case DocumentRefused it -> new IntakeFact(State.REFUSED, at, it.submittedBy(), it.code(), null);
            case DocumentDuplicated it ->
                new IntakeFact(
                        State.DUPLICATED, at, it.submittedBy(), it.original().text(), null);
        };
    }
}
