package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Numbers of chunks in ascending order, kept as runs of neighbours. */
public final class ChunkRuns {

    private static final int MOST_RUNS = 1 << 20;

    private long[] first = new long[16];
    private long[] last = new long[16];
    private int runs;

    /** Adds a chunk; the same one again changes nothing. */
    void add(long chunk) {
        if (runs == 0 || chunk > last[runs - 1]) {
            addRun(chunk, chunk);
        } else if (chunk < last[runs - 1]) {
            throw new IllegalArgumentException("chunks come in ascending order");
        }
    }

    /**
     * Adds a run behind all others, and joins it with the last one if they are neighbours.
     *
     * @throws MalformedException if it is not behind them, or if there are too many
     */
    void addRun(long from, long to) {
        if (from < 0 || to < from || (runs > 0 && from <= last[runs - 1])) {
            throw new MalformedException("chunks " + from + "-" + to + " are not in ascending order");
        }
        if (runs > 0 && from == last[runs - 1] + 1) {
            last[runs - 1] = to;
            return;
        }
        if (runs == MOST_RUNS) {
            throw new MalformedException("there are more than " + MOST_RUNS + " runs of chunks");
        }
        if (runs == first.length) {
            first = Arrays.copyOf(first, 2 * runs);
            last = Arrays.copyOf(last, 2 * runs);
        }
        first[runs] = from;
        last[runs++] = to;
    }

    public boolean contains(long chunk) {
        int at = Arrays.binarySearch(first, 0, runs, chunk);
        int run = at >= 0 ? at : -at - 2;
        return run >= 0 && chunk <= last[run];
    }

    /** All of them, in ascending order. */
    public PrimitiveIterator.OfLong iterator() {
        return IntStream.range(0, runs)
                .mapToObj(run -> LongStream.rangeClosed(first[run], last[run]))
                .flatMapToLong(run -> run)
                .iterator();
    }

    /** How many runs there are. */
    int runs() {
        return runs;
    }

    /** A run as the manifest writes it. */
    String run(int number) {
        return first[number] + "-" + last[number];
    }

    /** The last chunk, or -1 when there is none. */
    long highest() {
        return runs == 0 ? -1 : last[runs - 1];
    }
}
