package dev.kontor.payment.reconcile;

/** What became of one part of a line. */
enum Result {
    /** It settled or failed a payment. */
    MATCHED,
    /** A person has to look at it. */
    UNMATCHED,
    /** It concerns no payment of ours. */
    IGNORED
}
