package dev.kontor.reporting.documents;

/** Where a document stands, in the words of the people who ask. */
enum DocumentStatus {
    RECEIVED,
    /** Cannot be processed; it is on record. */
    REFUSED,
    /** The same bytes were there before. */
    DUPLICATE,
    EXTRACTED,
    /** Waits for a clerk. */
    IN_CLARIFICATION,
    VALIDATED,
    /** Waits for an approver. */
    AWAITING_APPROVAL,
    APPROVED,
    REJECTED,
    SCHEDULED,
    /** Will not be transferred; the reason says why. */
    EXCLUDED,
    /** The bank has the order. */
    SUBMITTED,
    PAID,
    PAYMENT_FAILED,
    /** Approved, and there is nothing to pay. */
    FILED,
    /** A person took the payment back. */
    WITHDRAWN;

    /**
     * The status that follows from the last word of each topic. The later stage has the last word, with one exception:
     * while validation finds fault again, an approval that was asked for and is not decided does not count.
     */
    static DocumentStatus of(Facts facts) {
        if (facts.intake() != null && facts.intake().state() != IntakeFact.State.RECEIVED) {
            return of(facts.intake().state());
        }
        if (facts.payment() != null) {
            return of(facts.payment().state());
        }
        ApprovalFact approval = facts.approval();
        if (approval != null && approval.state() != ApprovalFact.State.REQUESTED) {
            return of(approval.state());
        }
        if (facts.validation() != null && facts.validation().state() == ValidationFact.State.FAILED) {
            return IN_CLARIFICATION;
        }
        if (approval != null) {
            return of(approval.state());
        }
        if (facts.validation() != null) {
            return of(facts.validation().state());
        }
        return facts.extraction() == null ? RECEIVED : of(facts.extraction().state());
    }

    private static DocumentStatus of(IntakeFact.State state) {
        return switch (state) {
            case RECEIVED -> RECEIVED;
            case REFUSED -> REFUSED;
            case DUPLICATED -> DUPLICATE;
        };
    }

    private static DocumentStatus of(ExtractionFact.State state) {
        return switch (state) {
            case EXTRACTED -> EXTRACTED;
            case FAILED -> IN_CLARIFICATION;
        };
    }

    private static DocumentStatus of(ValidationFact.State state) {
        return switch (state) {
            case PASSED -> VALIDATED;
            case FAILED -> IN_CLARIFICATION;
        };
    }

    private static DocumentStatus of(ApprovalFact.State state) {
        return switch (state) {
            case REQUESTED -> AWAITING_APPROVAL;
            case APPROVED -> APPROVED;
            case APPROVED_WITHOUT_PAYMENT -> FILED;
            case REJECTED -> REJECTED;
        };
    }

    private static DocumentStatus of(PaymentFact.State state) {
        return switch (state) {
            case SCHEDULED -> SCHEDULED;
            case EXCLUDED -> EXCLUDED;
            case SUBMITTED -> SUBMITTED;
            case PAID -> PAID;
            case FAILED -> PAYMENT_FAILED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
