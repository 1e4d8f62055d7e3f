package dev.kontor.bench.extraction.score;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Where a figure would lie with 95 % certainty if other documents of the same kind were read. */
public record Interval(double low, double high) {

    private static final int ROUNDS = 1000;
    private static final double TAIL = 0.025;

    /** The quantile of the normal distribution that leaves 2.5 % on either side. */
    private static final double Z = 1.959964;

    private static final long SEED = 1;

    /** Of a share of independent cases: E. B. Wilson, 1927. */
    public static Interval wilson(long hits, long cases) {
        if (cases == 0) {
            return new Interval(0, 1);
        }
        double share = (double) hits / cases;
        double square = Z * Z / cases;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / cases + square / (4 * cases));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Of any figure over documents: whole documents are drawn again and again, since fields of one go wrong together. */
    public static Interval bootstrap(List<DocumentScore> documents, ToDoubleFunction<List<DocumentScore>> figure) {
        if (documents.isEmpty()) {
            return new Interval(0, 1);
        }
        Random random = new Random(SEED);
        double[] figures = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            figures[round] = figure.applyAsDouble(random.ints(documents.size(), 0, documents.size())
                    .mapToObj(documents::get)
                    .toList());
        }
        Arrays.sort(figures);
        return new Interval(figures[(int) (ROUNDS * TAIL)], figures[(int) (ROUNDS * (1 - TAIL)) - 1]);
    }
}
