package dev.kontor.reporting.timeline;

import dev.kontor.events.approval.ApprovalEvent;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.extraction.ExtractionEvent;
import dev.kontor.events.intake.IntakeEvent;
import dev.kontor.events.payment.PaymentEvent;
import dev.kontor.events.validation.ValidationEvent;

/** The stages in the order of a document's life: where clocks disagree, this order decides. */
enum Stage {
    INTAKE,
    EXTRACTION,
    VALIDATION,
    APPROVAL,
    PAYMENT;

    static Stage of(Event event) {
        return switch (event) {
            case IntakeEvent it -> INTAKE;
            case ExtractionEvent it -> EXTRACTION;
            case ValidationEvent it -> VALIDATION;
            case ApprovalEvent it -> APPROVAL;
            case PaymentEvent it -> PAYMENT;
            default -> throw new IllegalArgumentException("not an event of a domain topic: " + event.getClass());
        };
    }
}
