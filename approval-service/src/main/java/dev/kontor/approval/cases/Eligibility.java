package dev.kontor.approval.cases;

import dev.kontor.approval.policy.FindApprovers;
import dev.kontor.events.envelope.Subject.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a person may decide the open step now, by the facts of the case and the directory as it is. */
@Component
class Eligibility {
    private final FindApprovers findApprovers;

    Eligibility(FindApprovers findApprovers) {
        this.findApprovers = findApprovers;
    }

    /** Why not. */
    record Refusal(CaseProblem problem, String reason) {}

    /** Empty when the person may decide. */
    Optional<Refusal> refusal(ApprovalCase open, PersonId person) {
        Optional<String> objection = open.fourEyes().objection(person);
        if (objection.isPresent()) {
            return Optional.of(new Refusal(CaseProblem.FOUR_EYES, objection.get()));
        }
        return findApprovers.of(open.openStep()).contains(person)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        CaseProblem.NOT_AN_APPROVER,
                        "Step " + open.step() + " is for "
                                + open.route().steps().get(open.step() - 1) + "."));
    }
}
