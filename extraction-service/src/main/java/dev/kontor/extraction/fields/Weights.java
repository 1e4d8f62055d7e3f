package dev.kontor.extraction.fields;

import java.util.Map;

/**
 * What was learned about one field: how much each feature of a candidate speaks for it. The probability of a candidate
 * follows from its weight among all of them and none (a conditional logit).
 *
 * @param none weight of the field not being on the pages at all
 * @param features by name; what is not there weighs nothing
 */
record Weights(double none, Map<String, Double> features) {

    Weights {
        features = Map.copyOf(features);
    }

    /**
     * The probability of each candidate; what is missing to 1 is that of none.
     *
     * @param candidates what speaks for each, as {@link WeighKind} weighs it
     */
    double[] probabilities(double[] candidates) {
        double[] weights = candidates.clone();
        double most = none;
        for (double weight : weights) {
            most = Math.max(most, weight);
        }
        double sum = Math.exp(none - most);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - most);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
