package dev.kontor.reporting.documents;

import dev.kontor.events.approval.ApprovalEvent;
import dev.kontor.events.approval.ApprovalRequested;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.approval.Rejected;
import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.outcome.Outcome.Payable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last word of approval.
 *
 * @param at when it was said
 */
record ApprovalFact(State state, Instant at, Description description) {
    /** What approval came to. */
    enum State {
        REQUESTED,
        APPROVED,
        /** Approved with an outcome other than a payable. */
        APPROVED_WITHOUT_PAYMENT,
        REJECTED
    }

    /** A decided step says nothing by itself: the next request or the end follows. */
    static @Nullable ApprovalFact next(@Nullable ApprovalFact before, ApprovalEvent event, Instant at) {
        return switch (event) {
            case ApprovalRequested it -> new ApprovalFact(State.REQUESTED, at, Description.NOTHING);
            case StepDecided it -> before;
            case Approved it ->
                new ApprovalFact(
                        it.outcome() instanceof Payable ? State.APPROVED : State.APPROVED_WITHOUT_PAYMENT,
                        at,
                        Description.of(it.documentType(), it.outcome()));
            case Rejected it -> new ApprovalFact(State.REJECTED, at, Description.NOTHING);
        };
    }

    /** When it was approved; null when it was not. */
    @Nullable
    Instant approvedAt() {
        return switch (state) {
            case APPROVED, APPROVED_WITHOUT_PAYMENT -> at;
            case REQUESTED, REJECTED -> null;
        };
    }
}
