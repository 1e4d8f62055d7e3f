package dev.kontor.extraction.fields;

import java.util.List;
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

    double weigh(List<String> described) {
        double sum = 0;
        for (String feature : described) {
            sum += features.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    /** The probability of each candidate; what is missing to 1 is that of none. */
    double[] probabilities(List<List<String>> candidates) {
        double[] weights = new double[candidates.size()];
        double most = none;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weigh(candidates.get(i));
            most = Math.max(most, weights[i]);
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
