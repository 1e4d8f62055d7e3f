package dev.kontor.approval.cases;

import dev.kontor.approval.cases.Eligibility.Refusal;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.approval.Rejected;
import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.approval.StepDecided.Decision;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person says yes or no to the open step. Runs in the caller's transaction, under the lock of the case. */
@Component
class DecideStep {
    private final CaseTable cases;
    private final DecisionTable decisions;
    private final Eligibility eligibility;
    private final RequestApproval requestApproval;
    private final Outbox outbox;
    private final Clock clock;

    DecideStep(
            CaseTable cases,
            DecisionTable decisions,
            Eligibility eligibility,
            RequestApproval requestApproval,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.requestApproval = requestApproval;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What the person said.
     *
     * @param reason mandatory for a rejection
     * @param snapshot of what the person saw; null when it is not to be compared
     */
    record Answer(
            @Nullable Decision decision,
            @Nullable String reason,
            @Nullable String snapshot) {}

    /**
     * @return the case after the decision
     * @throws ProblemException {@link CaseProblem} says why the decision does not count
     */
    ApprovalCase of(DocumentId document, Answer answer, Caller caller) {
        Decision decision = complete(answer);
        ApprovalCase open = cases.lock(document)
                .filter(it -> caller.mayAct(it.company()))
                .orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN, "No case has this document."));
        requireOpen(open);
        requireSame(open, answer.snapshot());
        PersonId person = caller.person();
        eligibility.refusal(open, person).ifPresent(DecideStep::refuse);

        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Cause cause = Cause.of(caller, open.company(), open.correlationId());
        StepDecided decided = new StepDecided(open.step(), decision, person, answer.reason());
        decisions.add(open, decided, now);
        outbox.append(cause, document, decided);
        return switch (decision) {
            case APPROVED -> approve(open.approvedBy(person, now), cause);
            case REJECTED -> reject(open.rejected(now), person, String.valueOf(answer.reason()), cause);
        };
    }

    private ApprovalCase approve(ApprovalCase after, Cause cause) {
        if (after.state() == CaseState.OPEN) {
            return requestApproval.of(after, cause);
        }
        cases.save(after);
        String type = after.checked().content().documentType();
        outbox.append(cause, after.document(), new Approved(type, after.outcome(), false, after.approvedBy()));
        return after;
    }

    private ApprovalCase reject(ApprovalCase after, PersonId by, String reason, Cause cause) {
        cases.save(after);
        outbox.append(cause, after.document(), new Rejected(by, reason));
        return after;
    }

    private static Decision complete(Answer answer) {
        if (answer.decision() == null) {
            throw new ProblemException(CaseProblem.DECISION_MISSING, "decision is APPROVED or REJECTED.");
        }
        boolean silent = answer.reason() == null || answer.reason().isBlank();
        if (answer.decision() == Decision.REJECTED && silent) {
            throw new ProblemException(CaseProblem.REASON_MISSING, "Say why, in reason.");
        }
        return answer.decision();
    }

    private static void requireOpen(ApprovalCase it) {
        switch (it.state()) {
            case OPEN -> {}
            case APPROVED, REJECTED ->
                throw new ProblemException(
                        CaseProblem.ALREADY_DECIDED, "The case is " + it.state().name() + ".");
            case WITHDRAWN ->
                throw new ProblemException(
                        CaseProblem.CASE_WITHDRAWN, "A clerk has to clarify the document; then it comes back.");
        }
    }

    private static void requireSame(ApprovalCase open, @Nullable String seen) {
        if (seen != null && !seen.equals(open.snapshot())) {
            throw new ProblemException(CaseProblem.SNAPSHOT_CHANGED, "Read the case again; its snapshot is another.");
        }
    }

    private static void refuse(Refusal refusal) {
        throw new ProblemException(refusal.problem(), refusal.reason());
    }
}
