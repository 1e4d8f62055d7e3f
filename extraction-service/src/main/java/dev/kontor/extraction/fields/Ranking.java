package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The different values a field may have, the most probable first. The same value in several places counts together. */
final class Ranking {

    /** A value with the place that speaks most for it. */
    record Option(String value, Candidate candidate, double probability) {}

    private final List<Option> options;
    private final double none;

    /** Filled when first asked for. */
    private final Map<String, Double> byValue = new HashMap<>();

    private Ranking(List<Option> options, double none) {
        this.options = options;
        this.none = none;
    }

    /**
     * @param keys of the candidates: those with the same one have the same value
     * @param probabilities of the candidates
     */
    static Ranking of(List<String> keys, List<Candidate> candidates, double[] probabilities) {
        Map<String, List<Integer>> byValue = new LinkedHashMap<>();
        double none = 1;
        for (int i = 0; i < probabilities.length; i++) {
            none -= probabilities[i];
            byValue.computeIfAbsent(keys.get(i), v -> new ArrayList<>(1)).add(i);
        }
        List<Option> options = new ArrayList<>(byValue.size());
        for (List<Integer> same : byValue.values()) {
            int best = same.getFirst();
            double sum = probabilities[best];
            if (same.size() > 1) {
                for (int i : same) {
                    best = probabilities[i] > probabilities[best] ? i : best;
                }
                sum = same.stream().mapToDouble(i -> probabilities[i]).sum();
            }
            options.add(new Option(candidates.get(best).value(), candidates.get(best), sum));
        }
        options.sort(Comparator.comparingDouble(Option::probability).reversed());
        return new Ranking(options, Math.max(none, 0));
    }

    /** What the same values have in common, however they are written. */
    static String key(Kind kind, String value) {
        return kind == Kind.NAME ? FindNames.key(value) : value.replace(" ", "");
    }

    /** The most probable first. */
    List<Option> options() {
        return options;
    }

    /** The probability that the pages do not state the field. */
    double none() {
        return none;
    }

    double probability(String value) {
        if (byValue.isEmpty()) {
            options.forEach(option -> byValue.putIfAbsent(option.value(), option.probability()));
        }
        return byValue.getOrDefault(value, 0.0);
    }

    /** The best value, when it is more probable than none. */
    @Nullable
    Choice best() {
        if (options.isEmpty() || options.getFirst().probability() < none) {
            return null;
        }
        Option best = options.getFirst();
        Option next = options.size() > 1 ? options.get(1) : null;
        String rival = next != null && next.probability() > 0.05 ? next.value() : null;
        return new Choice(best.value(), best.candidate(), best.probability(), false, rival);
    }
}
