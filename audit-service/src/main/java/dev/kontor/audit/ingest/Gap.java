package dev.kontor.audit.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Consecutive sequence numbers of a stream that were passed over.
 *
 * @param id null until stored
 * @param from first number
 * @param to last number
 * @param missing how many of them have not arrived yet
 * @param entry index of the entry that jumped over them
 */
record Gap(@Nullable Long id, long from, long to, long missing, long entry) {

    boolean covers(long sequence) {
        return from <= sequence && sequence <= to;
    }

    boolean isOpen() {
        return missing > 0;
    }

    Gap withOneLess() {
        return new Gap(id, from, to, missing - 1, entry);
    }
}
