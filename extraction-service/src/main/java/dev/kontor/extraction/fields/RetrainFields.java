package dev.kontor.extraction.fields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Learns from documents of daily work what the shipped model lacks: starts from its weights, is held back to them, and
 * leaves alone how probabilities become confidence. One thread; the same samples in the same order and the same seed give
 * the same model.
 */
public final class RetrainFields {

    private final FieldModel start;
    private final List<Sample> samples;
    private final long seed;
    private final Examples examples = new Examples();

    /** @param samples all settled by people or by nobody's objection; families are suppliers */
    public RetrainFields(FieldModel start, List<Sample> samples, long seed) {
        this.start = start;
        this.samples = List.copyOf(samples);
        this.seed = seed;
        samples.forEach(examples::add);
    }

    /**
     * Learns from all documents, and in folds of suppliers, so that each is read by what was learned from others.
     *
     * @param used the model in use
     * @param learned suppliers that the model in use has learned from
     * @throws CancellationException if the thread is interrupted
     */
    public Retrained beside(FieldModel used, Set<String> learned) {
        Comparison withStart = Comparison.none(start.version());
        Comparison withUsed = Comparison.none(used.version());
        Folds folds = Folds.of(samples);
        for (int fold = 0; fold < folds.count(); fold++) {
            Set<String> held = folds.families(fold);
            FieldModel model = on(family -> !held.contains(family));
            for (List<Sample> documents : bySupplier(held).values()) {
                HeaderFigures after = figures(documents, model);
                withStart = withStart.plus(documents.size(), figures(documents, start), after);
                if (used != start && !learned.contains(documents.getFirst().family())) {
                    withUsed = withUsed.plus(documents.size(), figures(documents, used), after);
                }
            }
        }
        return new Retrained(on(family -> true), withStart, withUsed);
    }

    /** Learns from the documents of some suppliers alone. */
    FieldModel on(Predicate<String> families) {
        Examples chosen = examples.only(families);
        Map<String, Weights> weights = new HashMap<>(start.weights());
        for (Map.Entry<String, Kind> field : Fields.all().entrySet()) {
            if (Thread.interrupted()) {
                throw new CancellationException("nobody waits for the weights any more");
            }
            weights.computeIfPresent(
                    field.getKey(),
                    (name, before) ->
                            LearnWeights.from(before, Pace.FROM_SHIPPED, name, field.getValue(), chosen, seed));
        }
        return new FieldModel(weights, start.certainty());
    }

    private Map<String, List<Sample>> bySupplier(Set<String> families) {
        Map<String, List<Sample>> bySupplier = new TreeMap<>();
        for (String family : families) {
            bySupplier.put(
                    family,
                    samples.stream()
                            .filter(sample -> sample.family().equals(family))
                            .toList());
        }
        return bySupplier;
    }

    private static HeaderFigures figures(List<Sample> documents, FieldModel model) {
        return documents.stream()
                .map(sample -> HeaderFigures.of(sample, new Paper(sample.pages()), model))
                .reduce(HeaderFigures.NONE, HeaderFigures::plus);
    }
}
