package dev.kontor.payment.runs;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs as a caller may see them: those of other companies do not exist. */
@Component
class FindRun {

    private final Runs runs;

    FindRun(Runs runs) {
        this.runs = runs;
    }

    /** @throws ProblemException NOT_FOUND */
    PaymentRun of(UUID id, Caller caller) {
        return runs.find(id)
                .filter(run -> caller.mayAct(run.company()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no payment run " + id));
    }

    /**
     * Takes the row lock.
     *
     * @throws ProblemException NOT_FOUND
     */
    PaymentRun locked(UUID id, Caller caller) {
        of(id, caller);
        return runs.lock(id).orElseThrow();
    }
}
