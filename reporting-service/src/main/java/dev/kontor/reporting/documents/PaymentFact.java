package dev.kontor.reporting.documents;

import dev.kontor.events.payment.Paid;
import dev.kontor.events.payment.PaymentEvent;
import dev.kontor.events.payment.PaymentExcluded;
import dev.kontor.events.payment.PaymentFailed;
import dev.kontor.events.payment.PaymentRunReleased;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.events.payment.PaymentSubmitted;
import dev.kontor.events.payment.PaymentWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last word of payment.
 *
 * @param reason why nothing is transferred, or why the bank refused
 * @param dueDate by the rules of payment, which know it when the document does not say
 */
record PaymentFact(
        State state,
        @Nullable String reason,
        @Nullable LocalDate dueDate,
        @Nullable Instant scheduledAt,
        @Nullable Instant submittedAt,
        @Nullable Instant paidAt) {
    private static final PaymentFact NONE = new PaymentFact(State.SCHEDULED, null, null, null, null, null);

    /** Where the money is. */
    enum State {
        SCHEDULED,
        EXCLUDED,
        SUBMITTED,
        PAID,
        FAILED,
        WITHDRAWN
    }

    static @Nullable PaymentFact next(@Nullable PaymentFact last, PaymentEvent event, Instant at) {
        PaymentFact before = last == null ? NONE : last;
        return switch (event) {
            case PaymentScheduled it ->
                new PaymentFact(State.SCHEDULED, null, it.dueDate(), at, before.submittedAt, before.paidAt);
            case PaymentExcluded it -> before.with(State.EXCLUDED, it.reason().name());
            case PaymentSubmitted it ->
                new PaymentFact(State.SUBMITTED, null, before.dueDate, before.scheduledAt, at, before.paidAt);
            case Paid it ->
                new PaymentFact(State.PAID, null, before.dueDate, before.scheduledAt, before.submittedAt, at);
            case PaymentFailed it -> before.with(State.FAILED, it.reasonCode());
            case PaymentWithdrawn it -> before.with(State.WITHDRAWN, null);
            case PaymentRunReleased it -> last; // about the run, not about a document
        };
    }

    private PaymentFact with(State newState, @Nullable String newReason) {
        return new PaymentFact(newState, newReason, dueDate, scheduledAt, submittedAt, paidAt);
    }
}
