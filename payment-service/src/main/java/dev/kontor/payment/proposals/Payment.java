package dev.kontor.payment.proposals;

import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.payment.PaymentScheduled;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one payment of a document, in euro.
 *
 * @param approvedBy who approved the document; empty when nobody had to
 * @param endToEndId follows from the id
 * @param run the run it is part of, null while it waits for one
 */
public record Payment(
        UUID id,
        DocumentId document,
        String company,
        PaymentState state,
        Payable payable,
        Plan plan,
        List<PersonId> approvedBy,
        String endToEndId,
        @Nullable UUID run) {

    public Payment {
        approvedBy = List.copyOf(approvedBy);
    }

    /** What is transferred. */
    public Money amount() {
        return new Money(plan.amount(), payable.amountDue().currency());
    }

    Payment with(Plan changed) {
        return new Payment(id, document, company, state, payable, changed, approvedBy, endToEndId, run);
    }

    PaymentScheduled scheduled() {
        return new PaymentScheduled(id, payable.payee(), amount(), plan.dueDate(), plan.executionDate());
    }
}
