package dev.kontor.payment.runs;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person asked the bank and says whether it has the file. */
@Component
class ResolveExport {

    private static final Logger LOG = LoggerFactory.getLogger(ResolveExport.class);

    private final FindRun find;
    private final Runs runs;
    private final SubmitRun submit;

    ResolveExport(FindRun find, Runs runs, SubmitRun submit) {
        this.find = find;
        this.runs = runs;
        this.submit = submit;
    }

    /**
     * @param delivered false: the same bytes are to be handed over again
     * @throws ProblemException NOT_FOUND, RUN_NOT_UNKNOWN
     */
    @Transactional
    public void resolve(UUID id, boolean delivered, Caller caller) {
        PaymentRun run = find.locked(id, caller);
        switch (run.state()) {
            case EXPORT_UNKNOWN -> {
                LOG.info("{} says of payment run {}: delivered={}", caller.actor(), id, delivered);
                if (delivered) {
                    submit.submit(
                            id,
                            payment -> Cause.of(
                                    caller, run.company(), payment.document().id()));
                } else {
                    runs.move(id, RunState.RELEASED);
                }
            }
            case PROPOSED, RELEASED, EXPORTING, SUBMITTED, CANCELLED ->
                throw new ProblemException(PaymentProblem.RUN_NOT_UNKNOWN, "The run is " + run.state() + ".");
        }
    }
}
