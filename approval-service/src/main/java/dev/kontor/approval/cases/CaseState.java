package dev.kontor.approval.cases;

/** Where a case stands. */
enum CaseState {
    /** A person has to decide. */
    OPEN,
    /** The outcome was published; nothing changes it any more. */
    APPROVED,
    /** A person said no; the document ended. */
    REJECTED,
    /** The document failed a later check; it can come back. */
    WITHDRAWN
}
