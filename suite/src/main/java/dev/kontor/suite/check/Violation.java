package dev.kontor.suite.check;

/**
 * Something that must not be.
 *
 * @param rule that is broken
 * @param detail what shows it, in one line
 */
public record Violation(Rule rule, String detail) {

    /** What holds after every fault. */
    public enum Rule {
        /** Every document accepted is known. */
        DOCUMENT_LOST,
        /** A request that was repeated made one document. */
        DOCUMENT_UNKNOWN,
        /** Every document is at its right end. */
        WRONG_END,
        /** Every step of a document was done. */
        STEP_MISSING,
        /** Every step of a document was done once. */
        STEP_TWICE,
        /** Sequences of a subject have no gap. */
        SEQUENCE_GAP,
        /** A sequence number names one event. */
        CONTRADICTION,
        /** Events of a subject stand in order on their topic. */
        OUT_OF_ORDER,
        /** One payment for each document that is to be paid, none for others. */
        NOT_ONE_PAYMENT,
        /** The amount paid is the amount of the invoice. */
        WRONG_AMOUNT,
        /** The bank gets each payment once, and files whose sums are right. */
        BANK_ORDER,
        /** The log holds every event, once. */
        NOT_IN_LOG,
        /** The log finds nothing wrong with itself. */
        LOG_UNSOUND,
        /** Each checkpoint of the log continues the one before. */
        LOG_FORKED,
        /** What a relay says it carried is what arrived. */
        WATERMARK,
        /** Every service answers. */
        SILENT,
        /** Nothing is parked, nothing undecodable lies about. */
        PARKED
    }

    @Override
    public String toString() {
        return rule + ": " + detail;
    }
}
