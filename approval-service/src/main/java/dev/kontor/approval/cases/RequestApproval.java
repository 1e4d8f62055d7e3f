package dev.kontor.approval.cases;

import dev.kontor.approval.policy.FindApprovers;
import dev.kontor.events.approval.ApprovalRequested;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Asks the approvers of the open step. With nobody to ask the case waits for the directory to name somebody. */
@Component
class RequestApproval {
    private final FindApprovers findApprovers;
    private final CaseTable cases;
    private final Outbox outbox;

    RequestApproval(FindApprovers findApprovers, CaseTable cases, Outbox outbox) {
        this.findApprovers = findApprovers;
        this.cases = cases;
        this.outbox = outbox;
    }

    /** @return the case with its approvers, as stored */
    ApprovalCase of(ApprovalCase open, Cause cause) {
        ApprovalCase asked = open.withApprovers(findApprovers.of(open.openStep()));
        cases.save(asked);
        outbox.append(
                cause,
                asked.document(),
                new ApprovalRequested(asked.route().steps().size(), asked.step(), asked.approvers(), asked.snapshot()));
        return asked;
    }
}
