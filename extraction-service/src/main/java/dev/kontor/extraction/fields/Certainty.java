package dev.kontor.extraction.fields;

import java.util.Comparator;
import java.util.List;

/**
 * Turns what speaks for a choice into the probability that it is right, as measured on documents that were not learned
 * from (a logistic regression on the log odds of the choice and on what confirms it).
 *
 * @param bias added always
 * @param odds weight of the log odds of the choice
 * @param confirmed weight of arithmetic or check digits that agree
 * @param threshold from which on a value needs no person
 */
public record Certainty(double bias, double odds, double confirmed, double threshold) {

    /** Before anything was measured. */
    static final Certainty UNMEASURED = new Certainty(0, 0.8, 0.5, 0.95);

    private static final double MOST = 0.9995;
    private static final double WRONG = 0.005;
    private static final int FEWEST = 40;

    /**
     * Never 1: only structured data is certain.
     *
     * @param probability of the choice among all candidates
     */
    double of(double probability, boolean confirmation) {
        double sum = bias + odds * logit(probability) + (confirmation ? confirmed : 0);
        return Math.min(MOST, 1 / (1 + Math.exp(-sum)));
    }

    /** The log odds, kept within what training can tell apart. */
    static double logit(double probability) {
        double p = Math.clamp(probability, 1e-4, 1 - 1e-4);
        return Math.log(p / (1 - p));
    }

    /** One choice that was made and whether it was right. */
    record Outcome(double probability, boolean confirmed, boolean right) {}

    /** Learned from choices; those few keep near to what was there before. */
    static Certainty measured(List<Outcome> outcomes) {
        double[] w = {UNMEASURED.bias, UNMEASURED.odds, UNMEASURED.confirmed};
        int rounds = 400;
        double step = 0.5;
        double prior = 2.0;
        for (int round = 0; round < rounds && !outcomes.isEmpty(); round++) {
            double[] slope = {
                prior * (UNMEASURED.bias - w[0]),
                prior * (UNMEASURED.odds - w[1]),
                prior * (UNMEASURED.confirmed - w[2])
            };
            for (Outcome outcome : outcomes) {
                double x = logit(outcome.probability());
                double sum = w[0] + w[1] * x + (outcome.confirmed() ? w[2] : 0);
                double miss = (outcome.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
                slope[0] += miss;
                slope[1] += miss * x;
                slope[2] += outcome.confirmed() ? miss : 0;
            }
            for (int i = 0; i < w.length; i++) {
                w[i] += step * slope[i] / (outcomes.size() + prior);
            }
        }
        Certainty measured = new Certainty(rounded(w[0]), rounded(Math.max(w[1], 0.1)), rounded(Math.max(w[2], 0)), 1);
        return new Certainty(measured.bias, measured.odds, measured.confirmed, measured.threshold(outcomes));
    }

    /** The lowest confidence above which at least 995 of 1,000 choices were right; too few choices prove nothing. */
    private double threshold(List<Outcome> outcomes) {
        List<Outcome> surest = outcomes.stream()
                .sorted(Comparator.comparingDouble((Outcome outcome) -> of(outcome.probability(), outcome.confirmed()))
                        .reversed())
                .toList();
        double threshold = UNMEASURED.threshold;
        int wrong = 0;
        boolean proven = false;
        for (int i = 0; i < surest.size(); i++) {
            Outcome outcome = surest.get(i);
            wrong += outcome.right() ? 0 : 1;
            if (wrong <= WRONG * (i + 1) && i + 1 >= FEWEST) {
                threshold = of(outcome.probability(), outcome.confirmed());
                proven = true;
            }
        }
        return rounded(Math.clamp(proven ? threshold : UNMEASURED.threshold, 0.8, 0.999));
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }
}
