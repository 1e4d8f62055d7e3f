package dev.kontor.payment.runs;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import dev.kontor.payment.proposals.Payment;
import java.util.Collection;
import java.util.Set;

/** Who may release a run (payment §10). */
final class FourEyes {

    private FourEyes() {}

    /**
     * @throws ProblemException RELEASER_IS_CREATOR for who put the run together, RELEASER_IS_APPROVER for who alone
     *     approved one of its documents
     */
    static void check(PersonId creator, Collection<Payment> payments, PersonId releaser) {
        if (creator.equals(releaser)) {
            throw new ProblemException(PaymentProblem.RELEASER_IS_CREATOR, "You put this run together yourself.");
        }
        Set<PersonId> alone = Set.of(releaser);
        for (Payment payment : payments) {
            if (alone.containsAll(payment.approvedBy()) && !payment.approvedBy().isEmpty()) {
                throw new ProblemException(
                        PaymentProblem.RELEASER_IS_APPROVER,
                        "You alone approved " + payment.document().text() + ".");
            }
        }
    }
}
