package dev.kontor.tlog.verify;

/**
 * What was looked at.
 *
 * @param entries whose bytes were hashed
 * @param held payloads that were hashed
 * @param erased payloads whose key was destroyed
 * @param withheld payloads that were not given to the reader
 * @param streams (topic, subject) whose sequences were followed
 */
public record Counts(long entries, long held, long erased, long withheld, long streams) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** One entry by itself. */
    static final Counts ONE = new Counts(1, 0, 0, 0, 0);
}
