package dev.kontor.approval.cases;

import dev.kontor.approval.policy.FindApprovers.Step;
import dev.kontor.approval.policy.FourEyes;
import dev.kontor.approval.policy.Route;
import dev.kontor.approval.policy.Submission;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.validation.Checked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document on its way through its approvers.
 *
 * @param round counts how often the case was opened, from 1; a new round forgets what was decided before
 * @param step the open step, or the last one of a closed case, from 1; 0 when automatic
 * @param costCenter as coded or hinted, null when open
 * @param outcome what the document becomes when approved; part of what the approvers see
 * @param snapshot lower-case hex SHA-256 of what the approvers are shown
 * @param approvers who may decide the open step as far as known; the directory has the last word when they do
 * @param approvedBy who approved the earlier steps of this round, in order
 * @param requestedAt since when the open step waits
 */
record ApprovalCase(
        DocumentId document,
        String company,
        UUID correlationId,
        CaseState state,
        int round,
        int step,
        Route route,
        @Nullable String costCenter,
        Checked checked,
        Outcome outcome,
        String snapshot,
        List<PersonId> approvers,
        List<PersonId> approvedBy,
        Instant requestedAt) {
    ApprovalCase {
        approvers = List.copyOf(approvers);
        approvedBy = List.copyOf(approvedBy);
    }

    FourEyes fourEyes() {
        return new FourEyes(checked.submittedBy(), checked.correctedBy(), approvedBy);
    }

    /** What the approvers of the open step are looked up by. */
    Step openStep() {
        return new Step(
                route.steps().get(step - 1),
                route.fallback(),
                Submission.person(checked.submittedBy()).orElse(null),
                costCenter,
                fourEyes());
    }

    boolean lastStep() {
        return step >= route.steps().size();
    }

    ApprovalCase withState(CaseState now) {
        return with(now, step, approvers, approvedBy, requestedAt);
    }

    ApprovalCase withApprovers(List<PersonId> now) {
        return with(state, step, now, approvedBy, requestedAt);
    }

    /** The open step is approved; the case stays at it when it was the last one. */
    ApprovalCase approvedBy(PersonId person, Instant at) {
        List<PersonId> all =
                Stream.concat(approvedBy.stream(), Stream.of(person)).toList();
        return lastStep()
                ? with(CaseState.APPROVED, step, List.of(), all, at)
                : with(CaseState.OPEN, step + 1, List.of(), all, at);
    }

    ApprovalCase rejected(Instant at) {
        return with(CaseState.REJECTED, step, List.of(), approvedBy, at);
    }

    private ApprovalCase with(
            CaseState newState, int newStep, List<PersonId> newApprovers, List<PersonId> newApprovedBy, Instant at) {
        return new ApprovalCase(
                document,
                company,
                correlationId,
                newState,
                round,
                newStep,
                route,
                costCenter,
                checked,
                outcome,
                snapshot,
                newApprovers,
                newApprovedBy,
                at);
    }
}
