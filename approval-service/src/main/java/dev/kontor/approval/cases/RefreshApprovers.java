package dev.kontor.approval.cases;

import dev.kontor.approval.people.PeopleChanged;
import dev.kontor.approval.policy.FindApprovers;
import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the lists of open cases right when people change. Lists are all this is about: whether somebody may decide is
 * asked again when they do. Runs after the change is committed, so that it never waits for cases being decided; the
 * look at start makes good for a crash in between.
 */
@Component
class RefreshApprovers {
    private static final int BATCH = 500;

    private final CaseTable cases;
    private final FindApprovers findApprovers;

    RefreshApprovers(CaseTable cases, FindApprovers findApprovers) {
        this.cases = cases;
        this.findApprovers = findApprovers;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void on(PeopleChanged change) {
        refresh();
    }

    @EventListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void on(ApplicationReadyEvent ready) {
        refresh();
    }

    private void refresh() {
        List<ApprovalCase> open = cases.openAfter(new UUID(0, 0), BATCH);
        while (!open.isEmpty()) {
            for (ApprovalCase it : open) {
                List<PersonId> approvers = findApprovers.of(it.openStep());
                if (!approvers.equals(it.approvers())) {
                    cases.relist(it, approvers);
                }
            }
            open = cases.openAfter(open.getLast().document().id(), BATCH);
        }
    }
}
