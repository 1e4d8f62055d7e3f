package dev.kontor.bench.extraction.score;

import java.util.Collection;

/**
 * How values that were read agree with the label.
 *
 * @param right read as labelled
 * @param wrong read, and not what is labelled
 * @param missed labelled, and not read as labelled
 */
public record Tally(int right, int wrong, int missed) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(NONE, Tally::plus);
    }

    public Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** Whether there was anything to read or anything read. */
    public boolean isEmpty() {
        return right + wrong + missed == 0;
    }

    /** 1 when nothing was read. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** 1 when there was nothing to read. */
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
        return isEmpty() ? 1 : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
