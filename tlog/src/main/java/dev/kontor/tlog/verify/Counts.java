package dev.kontor.tlog.verify;

import dev.kontor.tlog.export.PayloadRecords;

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

    /** One entry by itself, of whose payload nothing is known. */
    static final Counts ONE = new Counts(1, 0, 0, 0, 0);

    /** One entry, with what there is of its payload as in {@link PayloadRecords}. */
    static Counts one(int kind) {
        return new Counts(
                1,
                kind == PayloadRecords.HELD ? 1 : 0,
                kind == PayloadRecords.ERASED ? 1 : 0,
                kind == PayloadRecords.WITHHELD ? 1 : 0,
                0);
    }
}
