package dev.kontor.payment.proposals;

/** Where a payment stands. All but FAILED and WITHDRAWN exclude a second payment for the same document. */
public enum PaymentState {
    /** Waits for a run. */
    SCHEDULED,
    /** Is part of a run that nobody has released yet. */
    PROPOSED,
    /** Is part of a released file. */
    RELEASED,
    /** The file lies in the outbox folder, or was there. */
    SUBMITTED,
    /** Booked by the bank. */
    PAID,
    /** Refused or returned by the bank. */
    FAILED,
    /** Taken back by a person. */
    WITHDRAWN
}
