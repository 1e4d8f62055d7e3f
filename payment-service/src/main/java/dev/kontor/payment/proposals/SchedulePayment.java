package dev.kontor.payment.proposals;

import dev.kontor.events.approval.Approved;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.payment.PaymentExcluded;
import dev.kontor.events.payment.PaymentExcluded.Reason;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.payment.PaymentSettings;
import dev.kontor.payment.bank.BankIds;
import dev.kontor.payment.postings.PreparePosting;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns an approved document into a liability in the books and into one payment, or says why none is made. */
@Component
public class SchedulePayment {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulePayment.class);

    private final Payments payments;
    private final PreparePosting postings;
    private final Outbox outbox;
    private final Ids ids;
    private final BankDays days;
    private final PaymentSettings settings;

    SchedulePayment(
            Payments payments,
            PreparePosting postings,
            Outbox outbox,
            Ids ids,
            BankDays days,
            PaymentSettings settings) {
        this.payments = payments;
        this.postings = postings;
        this.outbox = outbox;
        this.ids = ids;
        this.days = days;
        this.settings = settings;
    }

    /** Only what is to be paid concerns this service. */
    public void on(Approved event, Envelope envelope) {
        switch (event.outcome()) {
            case Outcome.Payable payable -> payable(event, payable, envelope);
            case Outcome.Order _, Outcome.Absence _, Outcome.Filed _ -> {
                // no money moves
            }
        }
    }

    private void payable(Approved event, Outcome.Payable payable, Envelope envelope) {
        Cause cause = Cause.of(envelope, "payment");
        DocumentId document = (DocumentId) envelope.subject();
        postings.liability(cause, document, payable);
        Optional<Reason> excluded = Exclusion.of(payable);
        if (excluded.isPresent()) {
            outbox.append(cause, document, new PaymentExcluded(excluded.get(), payable.amountDue()));
            return;
        }
        UUID id = ids.next();
        Payment payment = new Payment(
                id,
                document,
                envelope.company(),
                PaymentState.SCHEDULED,
                payable,
                Plan.of(payable, days.earliestExecution(), settings.termDays(), settings.skontoThreshold()),
                event.approvedBy(),
                BankIds.endToEndId(id),
                null);
        if (payments.add(payment)) {
            outbox.append(cause, document, payment.scheduled());
        } else {
            LOG.warn("{} was approved again and has a payment already: none is added", document.text());
        }
    }
}
