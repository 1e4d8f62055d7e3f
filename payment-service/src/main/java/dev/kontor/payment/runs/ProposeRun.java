package dev.kontor.payment.runs;

import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import dev.kontor.payment.proposals.BankDays;
import dev.kontor.payment.proposals.Payment;
import dev.kontor.payment.proposals.Payments;
import dev.kontor.payment.proposals.TakeDuePayments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is due into a run that another person has to release. */
@Component
class ProposeRun {

    private final TakeDuePayments due;
    private final Payments payments;
    private final Runs runs;
    private final BankDays days;
    private final Ids ids;
    private final Clock clock;

    ProposeRun(TakeDuePayments due, Payments payments, Runs runs, BankDays days, Ids ids, Clock clock) {
        this.due = due;
        this.payments = payments;
        this.runs = runs;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param executionUntil last execution date that is taken; null for the first day a file of now can be executed,
     *     which is today on an open TARGET day before the cut-off
     * @throws ProblemException NOTHING_TO_PAY
     * @throws AccessDeniedException if the caller does not work for the company
     */
    @Transactional
    public PaymentRun propose(String company, @Nullable LocalDate executionUntil, Caller caller) {
        caller.requireCompany(company);
        LocalDate until = executionUntil == null ? days.earliestExecution() : executionUntil;
        List<Payment> taken = due.until(
                company,
                until,
                payment -> Cause.of(caller, company, payment.document().id()));
        if (taken.isEmpty()) {
            throw new ProblemException(PaymentProblem.NOTHING_TO_PAY, "No payment is to be executed by " + until + ".");
        }
        PaymentRun run = new PaymentRun(
                ids.next(),
                company,
                RunState.PROPOSED,
                until,
                taken.size(),
                taken.stream().map(payment -> payment.plan().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                caller.person(),
                clock.instant(),
                null,
                null,
                null,
                null);
        runs.add(run);
        payments.propose(run.id(), taken);
        return run;
    }
}
