package dev.kontor.tlog.verify;

import java.util.Arrays;

/**
 * For each stream the first and the last of its sequences that have been seen without a gap between them. Open addressing in
 * plain arrays, 32 bytes a slot, in segments that grow one by one: five million streams take some 270 MB, and growing never
 * needs twice as much.
 */
final class StreamTable {

    private static final int SEGMENTS = 256;
    private static final int SMALLEST = 16;
    private static final int STRIDE = 4;

    /** Three fifths: beyond that the way past other streams to a free slot gets long, and five million still fit. */
    private static final int FULL = 3;

    private static final int FULL_OF = 5;
    private static final int FIRST = 2;
    private static final int LAST = 3;

    private final long[][] segments = new long[SEGMENTS][SMALLEST * STRIDE];
    private final int[] used = new int[SEGMENTS];
    private long[] found = segments[0];
    private int slot;

    /** Goes to a stream; to a new one with 0 as first and last if it has not been seen. */
    void find(StreamKey key) {
        int segment = (int) (key.high() & (SEGMENTS - 1));
        found = segments[segment];
        slot = slot(found, key.high(), key.low());
        if (found[slot + FIRST] != 0) {
            return;
        }
        if (used[segment] * FULL_OF >= found.length / STRIDE * FULL) {
            found = grown(found);
            segments[segment] = found;
            slot = slot(found, key.high(), key.low());
        }
        used[segment]++;
        found[slot] = key.high();
        found[slot + 1] = key.low();
    }

    long first() {
        return found[slot + FIRST];
    }

    long last() {
        return found[slot + LAST];
    }

    /** Of the stream that was found; the first is at least 1 from now on. */
    void set(long first, long last) {
        found[slot + FIRST] = first;
        found[slot + LAST] = last;
    }

    long size() {
        return Arrays.stream(used).asLongStream().sum();
    }

    private static int slot(long[] segment, long high, long low) {
        int slots = segment.length / STRIDE;
        int at = (int) (low & (slots - 1));
        while (segment[at * STRIDE + FIRST] != 0 && (segment[at * STRIDE] != high || segment[at * STRIDE + 1] != low)) {
            at = (at + 1) & (slots - 1);
        }
        return at * STRIDE;
    }

    private static long[] grown(long[] segment) {
        long[] larger = new long[segment.length * 2];
        for (int from = 0; from < segment.length; from += STRIDE) {
            if (segment[from + FIRST] != 0) {
                System.arraycopy(segment, from, larger, slot(larger, segment[from], segment[from + 1]), STRIDE);
            }
        }
        return larger;
    }
}
