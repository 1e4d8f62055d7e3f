package dev.kontor.approval.cases;

import dev.kontor.approval.outcomes.BuildOutcome;
import dev.kontor.approval.policy.ChooseRoute;
import dev.kontor.approval.policy.ReadSubmission;
import dev.kontor.approval.policy.Route;
import dev.kontor.approval.policy.Submission;
import dev.kontor.events.approval.Approved;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.validation.ValidationPassed;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A document passed its checks: it is approved at once or asks people. Coming again with other content, an open case
 * starts over; a decided one stays decided.
 */
@Component
class OpenCase {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCase.class);

    private final CaseTable cases;
    private final ReadSubmission readSubmission;
    private final ChooseRoute chooseRoute;
    private final BuildOutcome buildOutcome;
    private final RequestApproval requestApproval;
    private final Outbox outbox;

    OpenCase(
            CaseTable cases,
            ReadSubmission readSubmission,
            ChooseRoute chooseRoute,
            BuildOutcome buildOutcome,
            RequestApproval requestApproval,
            Outbox outbox) {
        this.cases = cases;
        this.readSubmission = readSubmission;
        this.chooseRoute = chooseRoute;
        this.buildOutcome = buildOutcome;
        this.requestApproval = requestApproval;
        this.outbox = outbox;
    }

    void on(ValidationPassed event, Envelope envelope) {
        DocumentId document = (DocumentId) envelope.subject();
        Optional<ApprovalCase> before = cases.lock(document);
        if (before.isPresent() && isDecided(before.get().state())) {
            LOG.info("{} passed its checks again after its approval ended; ignored", document.text());
            return;
        }
        Submission submission = readSubmission.of(event.checked());
        Outcome outcome = buildOutcome.of(submission);
        String snapshot = Snapshot.of(event.checked(), outcome);
        if (before.filter(it -> it.state() == CaseState.OPEN && it.snapshot().equals(snapshot))
                .isPresent()) {
            return;
        }
        Route route = chooseRoute.of(submission);
        ApprovalCase opened = new ApprovalCase(
                document,
                envelope.company(),
                envelope.correlationId(),
                route.automatic() ? CaseState.APPROVED : CaseState.OPEN,
                before.map(ApprovalCase::round).orElse(0) + 1,
                route.automatic() ? 0 : 1,
                route,
                submission.costCenter(),
                event.checked(),
                outcome,
                snapshot,
                List.of(),
                List.of(),
                envelope.time());
        Cause cause = Cause.of(envelope, "approval");
        if (route.automatic()) {
            cases.save(opened);
            outbox.append(cause, document, new Approved(submission.type().name(), outcome, true, List.of()));
        } else {
            requestApproval.of(opened, cause);
        }
    }

    private static boolean isDecided(CaseState state) {
        return switch (state) {
            case OPEN, WITHDRAWN -> false;
            case APPROVED, REJECTED -> true;
        };
    }
}
