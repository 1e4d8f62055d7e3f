package dev.kontor.extraction.fields;

import java.util.Map;

/**
 * How surely a choice of one field is right, by what speaks for it, as measured on layouts that were not learned from (a
 * logistic regression, see {@link MeasureCertainty}).
 *
 * @param bias added always
 * @param weights by name of {@link Evidence}
 * @param threshold from which on a value needs no person
 */
public record Certainty(double bias, Map<String, Double> weights, double threshold) {

    /** Before anything was measured. */
    static final Certainty UNMEASURED =
            new Certainty(0, Map.of("odds", 2.0, "margin", 0.5, "adds_up", 0.5, "digits_wrong", -2.0), 0.95);

    private static final double MOST = 0.9995;

    /** Of what nothing else on the pages bears out; below any threshold that is learned. */
    private static final double MOST_IN_DOUBT = 0.79;

    public Certainty {
        weights = Map.copyOf(weights);
    }

    /** Never 1: only structured data is certain. */
    double of(Map<String, Double> evidence) {
        double sum = bias;
        for (Map.Entry<String, Double> entry : evidence.entrySet()) {
            sum += weights.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
        }
        double most = evidence.getOrDefault(Evidence.DOUBTFUL, 0.0) > 0 ? MOST_IN_DOUBT : MOST;
        return Math.min(most, 1 / (1 + Math.exp(-sum)));
    }
}
