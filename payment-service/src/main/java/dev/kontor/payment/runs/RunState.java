package dev.kontor.payment.runs;

/** Where a payment run stands (payment §10, §11). */
public enum RunState {
    /** Put together by one person, waits for another. */
    PROPOSED,
    /** The file is stored; it has not been handed over. */
    RELEASED,
    /** The file may or may not lie in the outbox folder: the attempt is on record before it is made. */
    EXPORTING,
    /** The file lay in the outbox folder. */
    SUBMITTED,
    /** It is not known whether the bank has the file; a person or a bank statement tells. */
    EXPORT_UNKNOWN,
    /** Given up before its release; its payments wait again. */
    CANCELLED
}
