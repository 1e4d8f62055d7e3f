package dev.kontor.approval.cases;

import dev.kontor.events.approval.StepDecided.Decision;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.outcome.Payee;
import dev.kontor.events.validation.Total;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All an approver has to see, and the steps of the present round.
 *
 * @param step the open step, or the last one of a closed case; 0 when automatic
 * @param supplier as the directory knows him; null when there is none
 * @param outcome what the document becomes when approved
 * @param mayDecide whether the caller may decide the open step
 * @param objection why not; null when he may, or when no step is open
 */
record CaseDetail(
        UUID documentId,
        String company,
        String documentType,
        CaseState state,
        int step,
        String snapshot,
        Content content,
        List<Finding> findings,
        List<Total> totals,
        Payee.@Nullable Supplier supplier,
        Outcome outcome,
        String submittedBy,
        List<String> correctedBy,
        @Nullable String costCenter,
        List<StepView> steps,
        boolean mayDecide,
        @Nullable String objection) {
    /** A person as shown; the name is null when the directory does not know it. */
    record PersonView(String id, @Nullable String name) {}

    /**
     * One step.
     *
     * @param rule the approver rule of the declaration
     * @param approvers who may decide it; only known for the open step
     * @param decision null while nobody decided
     */
    record StepView(
            int step,
            String rule,
            List<PersonView> approvers,
            @Nullable Decision decision,
            @Nullable PersonView by,
            @Nullable Instant at,
            @Nullable String reason) {}
}
