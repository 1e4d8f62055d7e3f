package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.Certainty.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Learns a model of all fields from documents. The same samples in the same order with the same seed give the same model.
 *
 * <p>How sure a choice is gets measured on layouts that were not learned from: the families are dealt out in folds, and
 * every fold is read with what was learned from the others.
 */
public final class TrainFields {

    private static final int FOLDS = 4;

    private TrainFields() {}

    /** @param samples at least one */
    public static FieldModel on(List<Sample> samples, long seed) {
        Examples examples = examples(samples);
        Map<String, List<Outcome>> outcomes = new HashMap<>();
        List<String> families = new ArrayList<>(
                new TreeSet<>(samples.stream().map(Sample::family).toList()));
        for (int fold = 0; fold < FOLDS && families.size() >= FOLDS; fold++) {
            int current = fold;
            Predicate<String> held = family -> families.indexOf(family) % FOLDS == current;
            FieldModel model = new FieldModel(weights(examples.only(held.negate()), seed), Map.of());
            samples.stream()
                    .filter(sample -> held.test(sample.family()))
                    .forEach(sample -> judge(sample, model, outcomes));
        }
        Map<String, Certainty> certainty = new HashMap<>();
        outcomes.forEach((field, list) -> certainty.put(field, Certainty.measured(list)));
        return new FieldModel(weights(examples, seed), certainty);
    }

    /** Without measuring how sure choices are: for those who measure themselves, or have no time to. */
    public static FieldModel weightsAlone(List<Sample> samples, long seed) {
        return new FieldModel(weights(examples(samples), seed), Map.of());
    }

    private static Examples examples(List<Sample> samples) {
        Examples examples = new Examples();
        samples.forEach(examples::add);
        return examples;
    }

    private static Map<String, Weights> weights(Examples examples, long seed) {
        Map<String, Weights> weights = new HashMap<>();
        Fields.all().forEach((field, kind) -> weights.put(field, LearnWeights.of(field, kind, examples, seed)));
        return weights;
    }

    private static void judge(Sample sample, FieldModel model, Map<String, List<Outcome>> outcomes) {
        Map<String, Choice> choices = new ChooseFields(new Paper(sample.pages()), model).choices();
        choices.forEach((field, choice) -> {
            String expected = sample.expected().get(field);
            Kind kind = Fields.all().get(field);
            if (kind != null && !sample.unknown().contains(field)) {
                boolean right = expected != null && SameValue.of(kind, expected, choice.value());
                outcomes.computeIfAbsent(field, f -> new ArrayList<>())
                        .add(new Outcome(choice.probability(), choice.confirmed(), right));
            }
        });
    }
}
