package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns from choices that were made on layouts nobody had learned from how sure a choice is. What all fields have in
 * common is learned from all of them; a field departs from it as far as its own choices give reason to.
 */
final class MeasureCertainty {

    /**
     * One choice that was made.
     *
     * @param share how much it counts
     */
    record Outcome(Map<String, Double> evidence, boolean right, double share) {}

    private static final int ROUNDS = 3_000;
    private static final double STEP = 0.5;

    /** How many choices it takes to move a field half way from what all fields have in common. */
    private static final double PRIOR = 6;

    /** Of all values of a header that are taken without a person; the surest fields may spend what others need. */
    private static final double WRONG = 0.005;

    /** Where the money goes, and how much of it: of these nothing that was measured may be wrong. */
    private static final Set<String> COSTLY = Set.of("iban", "grossTotal");

    private static final double FEWEST = 30;
    private static final double LOWEST = 0.8;
    private static final double HIGHEST = 0.999;

    private MeasureCertainty() {}

    /** By field. */
    static Map<String, Certainty> of(Map<String, List<Outcome>> outcomes) {
        List<Outcome> all = new ArrayList<>();
        outcomes.forEach((field, list) -> all.addAll(list));
        double[] common = fit(all, start());
        Map<String, Certainty> measured = new HashMap<>();
        outcomes.forEach((field, list) -> measured.put(field, certainty(fit(list, common))));
        double budget = threshold(judged(Fields.HEADER, measured, outcomes), WRONG);
        Map<String, Certainty> certainty = new HashMap<>();
        measured.forEach((field, one) -> {
            boolean header = Fields.HEADER.contains(field);
            double own = header && !COSTLY.contains(field)
                    ? LOWEST
                    : threshold(judged(Set.of(field), measured, outcomes), header ? 0 : WRONG);
            certainty.put(
                    field, new Certainty(one.bias(), one.weights(), rounded(header ? Math.max(budget, own) : own)));
        });
        return certainty;
    }

    /** A choice that was made, with the confidence it would get. */
    private record Judged(double confidence, Outcome outcome) {}

    /** The surest first. */
    private static List<Judged> judged(
            Set<String> fields, Map<String, Certainty> measured, Map<String, List<Outcome>> outcomes) {
        return fields.stream()
                .sorted()
                .flatMap(field -> outcomes.getOrDefault(field, List.of()).stream()
                        .map(outcome -> new Judged(
                                measured.getOrDefault(field, Certainty.UNMEASURED)
                                        .of(outcome.evidence()),
                                outcome)))
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .toList();
    }

    private static double[] start() {
        double[] start = new double[Evidence.NAMES.size() + 1];
        for (int i = 0; i < Evidence.NAMES.size(); i++) {
            start[i] = Certainty.UNMEASURED.weights().getOrDefault(Evidence.NAMES.get(i), 0.0);
        }
        return start;
    }

    /** The weights of the evidence and last the bias; steps downhill from where {@code near} is, and held back to it. */
    private static double[] fit(List<Outcome> outcomes, double[] near) {
        int bias = Evidence.NAMES.size();
        double[][] rows = outcomes.stream().map(MeasureCertainty::row).toArray(double[][]::new);
        double[] w = near.clone();
        double weight = PRIOR + outcomes.stream().mapToDouble(Outcome::share).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                slope[i] = PRIOR * (near[i] - w[i]);
            }
            for (int row = 0; row < rows.length; row++) {
                double sum = w[bias];
                for (int i = 0; i < bias; i++) {
                    sum += w[i] * rows[row][i];
                }
                Outcome outcome = outcomes.get(row);
                double miss = outcome.share() * ((outcome.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
                for (int i = 0; i < bias; i++) {
                    slope[i] += miss * rows[row][i];
                }
                slope[bias] += miss;
            }
            for (int i = 0; i < w.length; i++) {
                w[i] += STEP * slope[i] / weight;
            }
        }
        return w;
    }

    private static double[] row(Outcome outcome) {
        return Evidence.NAMES.stream()
                .mapToDouble(name -> outcome.evidence().getOrDefault(name, 0.0))
                .toArray();
    }

    private static Certainty certainty(double[] w) {
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < Evidence.NAMES.size(); i++) {
            weights.put(Evidence.NAMES.get(i), rounded(w[i]));
        }
        return new Certainty(rounded(w[w.length - 1]), weights, Certainty.UNMEASURED.threshold());
    }

    /** The lowest confidence from which on no more than so many choices were wrong; too few choices prove nothing. */
    private static double threshold(List<Judged> surest, double mostWrong) {
        double threshold = Certainty.UNMEASURED.threshold();
        double wrong = 0;
        double taken = 0;
        for (Judged judged : surest) {
            taken += judged.outcome().share();
            wrong += judged.outcome().right() ? 0 : judged.outcome().share();
            if (wrong <= mostWrong * taken && taken >= FEWEST) {
                threshold = judged.confidence();
            }
        }
        return Math.clamp(threshold, LOWEST, HIGHEST);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }
}
