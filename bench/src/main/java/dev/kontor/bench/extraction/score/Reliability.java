package dev.kontor.bench.extraction.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means something: of the values read with a confidence around p, a share of about p should be right.
 *
 * @param bins from low confidence to high; those without a value are left out
 */
public record Reliability(List<Bin> bins) {

    private static final double[] EDGES = {0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0001};

    /**
     * @param confidence mean of the values in it
     * @param right share of them
     */
    public record Bin(double from, double to, int values, double confidence, double right) {}

    /** Of all fields that count and for which something was read. */
    public static Reliability of(List<DocumentScore> documents) {
        List<FieldScore> read = documents.stream()
                .flatMap(document -> document.fields().values().stream())
                .filter(field -> field.read() != null)
                .toList();
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<FieldScore> in = read.stream()
                    .filter(field -> field.confidence() >= from && field.confidence() < to)
                    .toList();
            if (!in.isEmpty()) {
                bins.add(new Bin(
                        from,
                        Math.min(1, to),
                        in.size(),
                        in.stream()
                                .mapToDouble(FieldScore::confidence)
                                .average()
                                .orElse(0),
                        in.stream().filter(FieldScore::isRight).count() / (double) in.size()));
            }
        }
        return new Reliability(bins);
    }

    /** The mean distance between confidence and share, weighted by the number of values (expected calibration error). */
    public double error() {
        int values = bins.stream().mapToInt(Bin::values).sum();
        return bins.stream()
                        .mapToDouble(bin -> bin.values() * Math.abs(bin.confidence() - bin.right()))
                        .sum()
                / Math.max(1, values);
    }
}
