package dev.kontor.payment.reconcile;

import dev.kontor.events.payment.Paid;
import dev.kontor.events.payment.PaymentFailed;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.payment.postings.PreparePosting;
import dev.kontor.payment.postings.Settlement;
import dev.kontor.payment.proposals.Payment;
import dev.kontor.payment.proposals.PaymentState;
import dev.kontor.payment.proposals.Payments;
import dev.kontor.payment.runs.SubmitRun;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Ends a payment as the bank says: booked, or returned. */
@Component
class SettlePayment {

    private final Payments payments;
    private final SubmitRun submit;
    private final PreparePosting postings;
    private final Outbox outbox;

    SettlePayment(Payments payments, SubmitRun submit, PreparePosting postings, Outbox outbox) {
        this.payments = payments;
        this.submit = submit;
        this.postings = postings;
        this.outbox = outbox;
    }

    /** A payment of which it was not known whether the bank has it is known to be submitted by this. */
    Reason paid(Payment payment, Booking booking) {
        return switch (payment.state()) {
            case RELEASED, SUBMITTED -> {
                ordered(payment, booking);
                Cause cause = booking.cause().apply(payment);
                payments.move(payment.id(), PaymentState.PAID);
                outbox.append(
                        cause,
                        payment.document(),
                        new Paid(
                                payment.id(),
                                payment.endToEndId(),
                                payment.amount(),
                                booking.bookingDate(),
                                booking.valueDate(),
                                booking.statementId()));
                postings.payment(cause, settlement(payment, booking));
                yield Reason.PAID;
            }
            case PAID -> Reason.PAID_BEFORE;
            case FAILED -> Reason.FAILED_BEFORE;
            case SCHEDULED, PROPOSED, WITHDRAWN -> Reason.NOT_ORDERED;
        };
    }

    Reason returned(Payment payment, String reasonCode, Booking booking) {
        return switch (payment.state()) {
            case RELEASED, SUBMITTED -> {
                ordered(payment, booking);
                yield fail(payment, reasonCode, booking);
            }
            case PAID -> {
                postings.returned(booking.cause().apply(payment), settlement(payment, booking));
                yield fail(payment, reasonCode, booking);
            }
            case FAILED -> Reason.FAILED_BEFORE;
            case SCHEDULED, PROPOSED, WITHDRAWN -> Reason.NOT_ORDERED;
        };
    }

    private Reason fail(Payment payment, String reasonCode, Booking booking) {
        payments.move(payment.id(), PaymentState.FAILED);
        outbox.append(
                booking.cause().apply(payment),
                payment.document(),
                new PaymentFailed(payment.id(), payment.endToEndId(), reasonCode));
        return Reason.RETURNED;
    }

    private void ordered(Payment payment, Booking booking) {
        submit.submit(Objects.requireNonNull(payment.run(), "a released payment has a run"), booking.cause());
    }

    private static Settlement settlement(Payment payment, Booking booking) {
        return new Settlement(
                payment.document(),
                payment.id(),
                payment.payable(),
                payment.plan().amount(),
                payment.plan().discount(),
                booking.bookingDate());
    }
}
