package dev.kontor.reporting.documents;

import dev.kontor.events.approval.ApprovalEvent;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.extraction.ExtractionEvent;
import dev.kontor.events.intake.IntakeEvent;
import dev.kontor.events.payment.PaymentEvent;
import dev.kontor.events.validation.ValidationEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What each topic last said about one document. Within a topic the order is sure; topics touch only their own part, so
 * their interleaving does not matter.
 *
 * @param firstSeen the earliest event
 * @param lastChange the latest event
 */
record Facts(
        @Nullable IntakeFact intake,
        @Nullable ExtractionFact extraction,
        @Nullable ValidationFact validation,
        @Nullable ApprovalFact approval,
        @Nullable PaymentFact payment,
        @Nullable Instant firstSeen,
        @Nullable Instant lastChange) {
    static final Facts NONE = new Facts(null, null, null, null, null, null, null);

    Facts after(Event event, Instant at) {
        Instant first = firstSeen == null || at.isBefore(firstSeen) ? at : firstSeen;
        Instant last = lastChange == null || at.isAfter(lastChange) ? at : lastChange;
        return switch (event) {
            case IntakeEvent it ->
                new Facts(IntakeFact.of(it, at), extraction, validation, approval, payment, first, last);
            case ExtractionEvent it ->
                new Facts(intake, ExtractionFact.of(it, at), validation, approval, payment, first, last);
            case ValidationEvent it ->
                new Facts(intake, extraction, ValidationFact.next(validation, it, at), approval, payment, first, last);
            case ApprovalEvent it ->
                new Facts(intake, extraction, validation, ApprovalFact.next(approval, it, at), payment, first, last);
            case PaymentEvent it ->
                new Facts(intake, extraction, validation, approval, PaymentFact.next(payment, it, at), first, last);
            default -> throw new IllegalArgumentException("not an event of a domain topic: " + event.getClass());
        };
    }

    /** What is known of the document; the later stage knows better. */
    Description description() {
        Description known = approval == null ? Description.NOTHING : approval.description();
        known = validation == null ? known : known.or(validation.description());
        known = extraction == null ? known : known.or(extraction.description());
        String declared = intake == null ? null : intake.declaredType();
        return known.or(new Description(declared, null, null, null, null, null));
    }

    /** By the rules of payment, or as the document states it. */
    @Nullable
    LocalDate dueDate() {
        LocalDate ruled = payment == null ? null : payment.dueDate();
        return ruled == null ? description().dueDate() : ruled;
    }

    /** The fact behind the status: a code, or the document that was there before; null when there is none to tell. */
    @Nullable
    String reason(DocumentStatus status) {
        return switch (status) {
            case REFUSED, DUPLICATE -> intake == null ? null : intake.reason();
            case IN_CLARIFICATION ->
                validation != null ? validation.reason() : extraction == null ? null : extraction.reason();
            case EXCLUDED, PAYMENT_FAILED -> payment == null ? null : payment.reason();
            case RECEIVED,
                    EXTRACTED,
                    VALIDATED,
                    AWAITING_APPROVAL,
                    APPROVED,
                    REJECTED,
                    SCHEDULED,
                    SUBMITTED,
                    PAID,
                    FILED,
                    WITHDRAWN -> null;
        };
    }
}
