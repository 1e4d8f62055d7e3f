package dev.kontor.approval.cases;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.validation.ValidationFailed;
import org.springframework.stereotype.Component;

/** A document failed a later check: its open case leaves the lists, and comes back when the document passes again. */
@Component
class WithdrawCase {
    private final CaseTable cases;

    WithdrawCase(CaseTable cases) {
        this.cases = cases;
    }

    void on(ValidationFailed event, Envelope envelope) {
        cases.lock((DocumentId) envelope.subject())
                .filter(it -> it.state() == CaseState.OPEN)
                .ifPresent(it -> cases.save(it.withState(CaseState.WITHDRAWN)));
    }
}
