package dev.kontor.reporting.timeline;

import static java.util.stream.Collectors.joining;

import dev.kontor.events.approval.ApprovalEvent;
import dev.kontor.events.approval.ApprovalRequested;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.approval.Rejected;
import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.extraction.ExtractionEvent;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.events.intake.DocumentDuplicated;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.intake.DocumentRefused;
import dev.kontor.events.intake.IntakeEvent;
import dev.kontor.events.payment.Paid;
import dev.kontor.events.payment.PaymentEvent;
import dev.kontor.events.payment.PaymentExcluded;
import dev.kontor.events.payment.PaymentFailed;
import dev.kontor.events.payment.PaymentRunReleased;
import dev.kontor.events.payment.PaymentScheduled;
import dev.kontor.events.payment.PaymentSubmitted;
import dev.kontor.events.payment.PaymentWithdrawn;
import dev.kontor.events.validation.Checked;
import dev.kontor.events.validation.FieldsCorrected;
import dev.kontor.events.validation.FieldsCorrected.Change;
import dev.kontor.events.validation.ValidationEvent;
import dev.kontor.events.validation.ValidationFailed;
import dev.kontor.events.validation.ValidationPassed;
import java.util.Locale;

/** One English line about an event. Names, reasons in free text and field values are personal data and stay out. */
final class Summary {
    private Summary() {}

    static String of(Event event) {
        return switch (event) {
            case IntakeEvent it -> intake(it);
            case ExtractionEvent it -> extraction(it);
            case ValidationEvent it -> validation(it);
            case ApprovalEvent it -> approval(it);
            case PaymentEvent it -> payment(it);
            default -> throw new IllegalArgumentException("not an event of a domain topic: " + event.getClass());
        };
    }

    private static String intake(IntakeEvent event) {
        return switch (event) {
            case DocumentReceived it ->
                "Received by " + it.channel() + ": " + it.mediaType() + ", " + it.size() + " bytes";
            case DocumentRefused it -> "Refused: " + it.code();
            case DocumentDuplicated it -> "The same bytes as " + it.original().text();
        };
    }

    private static String extraction(ExtractionEvent event) {
        return switch (event) {
            case FieldsExtracted it ->
                "Read as " + it.content().documentType() + " from " + it.syntax() + ": "
                        + it.content().fields().size() + " fields";
            case ExtractionFailed it -> "Could not be read: " + it.code();
        };
    }

    private static String validation(ValidationEvent event) {
        return switch (event) {
            case ValidationPassed it -> "Passed its checks" + findings(it.checked(), " with ");
            case ValidationFailed it -> "Waits for a clerk" + findings(it.checked(), ": ");
            case FieldsCorrected it ->
                "Corrected " + it.changes().stream().map(Change::field).collect(joining(", "));
        };
    }

    private static String findings(Checked checked, String between) {
        String codes = checked.findings().stream().map(Finding::code).distinct().collect(joining(", "));
        return codes.isEmpty() ? "" : between + codes;
    }

    private static String approval(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested it ->
                "Step " + it.step() + " of " + it.steps() + " waits for "
                        + (it.approvers().size() == 1
                                ? "1 approver"
                                : it.approvers().size() + " approvers");
            case StepDecided it ->
                "Step " + it.step() + " " + it.decision().name().toLowerCase(Locale.ROOT);
            case Approved it -> it.automatic() ? "Approved automatically" : "Approved";
            case Rejected it -> "Rejected";
        };
    }

    private static String payment(PaymentEvent event) {
        return switch (event) {
            case PaymentScheduled it -> text(it.amount()) + " to be transferred on " + it.executionDate();
            case PaymentExcluded it -> "Nothing is transferred: " + it.reason();
            case PaymentSubmitted it -> text(it.amount()) + " ordered at the bank";
            case Paid it -> text(it.amount()) + " paid, booked on " + it.bookingDate();
            case PaymentFailed it -> "The bank refused or returned it: " + it.reasonCode();
            case PaymentWithdrawn it -> "The payment was withdrawn";
            case PaymentRunReleased it -> "The payment run was released";
        };
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
