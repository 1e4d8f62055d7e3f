package dev.kontor.payment.proposals;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.payment.PaymentSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds what a run is to pay; a discount that can no longer be reached is given up first. */
@Component
public class TakeDuePayments {

    private final Payments payments;
    private final Outbox outbox;
    private final BankDays days;
    private final PaymentSettings settings;

    TakeDuePayments(Payments payments, Outbox outbox, BankDays days, PaymentSettings settings) {
        this.payments = payments;
        this.outbox = outbox;
        this.days = days;
        this.settings = settings;
    }

    /**
     * Paying less after the deadline would forfeit the discount and leave a debt (payment §6): such a payment is planned
     * anew and announced again; it is only taken if its new day is within the run.
     *
     * @param cause for the document of a payment
     * @return locked, in the order of execution
     */
    public List<Payment> until(String company, LocalDate executionUntil, Function<Payment, Cause> cause) {
        LocalDate earliest = days.earliestExecution();
        List<Payment> due = new ArrayList<>();
        for (Payment payment : payments.lockScheduled(company, executionUntil)) {
            Payment current =
                    payment.plan().holds(earliest) ? payment : replan(payment, earliest, cause.apply(payment));
            if (!current.plan().executionDate().isAfter(executionUntil)) {
                due.add(current);
            }
        }
        return due;
    }

    private Payment replan(Payment payment, LocalDate earliest, Cause cause) {
        Payment changed =
                payment.with(Plan.of(payment.payable(), earliest, settings.termDays(), settings.skontoThreshold()));
        payments.replan(changed);
        outbox.append(cause, changed.document(), changed.scheduled());
        return changed;
    }
}
