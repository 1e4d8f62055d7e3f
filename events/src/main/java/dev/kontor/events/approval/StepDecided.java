package dev.kontor.events.approval;

import dev.kontor.events.envelope.Subject.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One step of the approval was decided.
 *
 * @param step from 1
 * @param reason mandatory for a rejection
 */
public record StepDecided(
        int step, Decision decision, PersonId by, @Nullable String reason) implements ApprovalEvent {

    /** What a person can say to a step. */
    public enum Decision {
        APPROVED,
        REJECTED
    }
}
