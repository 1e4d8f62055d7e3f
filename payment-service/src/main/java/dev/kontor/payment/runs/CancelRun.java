package dev.kontor.payment.runs;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import dev.kontor.payment.proposals.Payments;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a run up that nobody has released; its payments wait for the next one. */
@Component
class CancelRun {

    private final FindRun find;
    private final Runs runs;
    private final Payments payments;

    CancelRun(FindRun find, Runs runs, Payments payments) {
        this.find = find;
        this.runs = runs;
        this.payments = payments;
    }

    /** @throws ProblemException NOT_FOUND, RUN_NOT_PROPOSED */
    @Transactional
    public void cancel(UUID id, Caller caller) {
        PaymentRun run = find.locked(id, caller);
        switch (run.state()) {
            case PROPOSED -> {
                payments.unpropose(id);
                runs.move(id, RunState.CANCELLED);
            }
            case RELEASED, EXPORTING, SUBMITTED, EXPORT_UNKNOWN, CANCELLED ->
                throw new ProblemException(PaymentProblem.RUN_NOT_PROPOSED, "The run is " + run.state() + ".");
        }
    }
}
