package dev.kontor.approval.cases;

import dev.kontor.events.outcome.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * An open case in a list.
 *
 * @param outcome what the document becomes when approved
 * @param snapshot to be sent with the decision
 * @param requestedAt since when the step waits
 */
record CaseItem(
        UUID documentId,
        String company,
        String documentType,
        int step,
        int steps,
        Instant requestedAt,
        String snapshot,
        Outcome outcome) {
    static CaseItem of(ApprovalCase it) {
        return new CaseItem(
                it.document().id(),
                it.company(),
                it.checked().content().documentType(),
                it.step(),
                it.route().steps().size(),
                it.requestedAt(),
                it.snapshot(),
                it.outcome());
    }
}
