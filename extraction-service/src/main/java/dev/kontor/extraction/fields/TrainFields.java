package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.MeasureCertainty.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns a model of all fields from documents. The same samples in the same order with the same seed give the same model.
 *
 * <p>The layouts are dealt out in folds, and every fold is read with what was learned from the others. That tells how well
 * unseen layouts are read, and how sure a choice is: for neither may a document be among those that were learned from.
 */
public final class TrainFields {

    /** Made documents are easy, and many: together they count for no more than so many real ones. */
    private static final double MADE_SHARE = 0.15;

    /** No layout counts for more than so many documents, however many there are. */
    private static final double OF_A_FAMILY = 12;

    private final List<Sample> samples;
    private final Examples examples = new Examples();
    private final Folds folds;
    private final long seed;

    private TrainFields(List<Sample> samples, long seed) {
        this.samples = List.copyOf(samples);
        samples.forEach(examples::add);
        this.folds = Folds.of(samples);
        this.seed = seed;
    }

    /**
     * A model that was learned from layouts that do not include some, and what those are.
     *
     * @param families that neither its weights nor its certainty have seen
     */
    public record Fold(Set<String> families, FieldModel model) {}

    /**
     * Learns from all samples.
     *
     * @param samples at least one
     */
    public static FieldModel on(List<Sample> samples, long seed) {
        TrainFields train = new TrainFields(samples, seed);
        List<Map<String, List<Outcome>>> outcomes = train.outcomes(train.foldWeights());
        return new FieldModel(train.weights(family -> true), train.certainty(outcomes, -1));
    }

    /** Learns without each fold in turn, so that each can be read as a layout nobody has seen. */
    public static List<Fold> withoutEach(List<Sample> samples, long seed) {
        TrainFields train = new TrainFields(samples, seed);
        List<FieldModel> weights = train.foldWeights();
        List<Map<String, List<Outcome>>> outcomes = train.outcomes(weights);
        return IntStream.range(0, weights.size())
                .mapToObj(fold -> new Fold(
                        train.folds.families(fold),
                        new FieldModel(weights.get(fold).weights(), train.certainty(outcomes, fold))))
                .toList();
    }

    /** Without measuring how sure choices are: for those who measure themselves, or have no time to. */
    public static FieldModel weightsAlone(List<Sample> samples, long seed) {
        TrainFields train = new TrainFields(samples, seed);
        return new FieldModel(train.weights(family -> true), Map.of());
    }

    private List<FieldModel> foldWeights() {
        return IntStream.range(0, folds.count())
                .mapToObj(fold ->
                        new FieldModel(weights(family -> !folds.families(fold).contains(family)), Map.of()))
                .toList();
    }

    private Map<String, Weights> weights(Predicate<String> families) {
        Examples chosen = examples.only(families);
        Map<String, Weights> weights = new HashMap<>();
        Fields.all().entrySet().parallelStream()
                .map(field ->
                        Map.entry(field.getKey(), LearnWeights.of(field.getKey(), field.getValue(), chosen, seed)))
                .toList()
                .forEach(field -> weights.put(field.getKey(), field.getValue()));
        return weights;
    }

    /** How choices came out, by fold and field; each made by the model that had not seen the fold. */
    private List<Map<String, List<Outcome>>> outcomes(List<FieldModel> models) {
        List<Map<String, List<Outcome>>> all = new ArrayList<>();
        for (int fold = 0; fold < models.size(); fold++) {
            Set<String> held = folds.families(fold);
            FieldModel model = models.get(fold);
            Map<String, List<Outcome>> outcomes = new HashMap<>();
            samples.parallelStream()
                    .filter(sample -> held.contains(sample.family()))
                    .map(sample -> judged(sample, model))
                    .toList()
                    .forEach(judged ->
                            judged.forEach((field, outcome) -> outcomes.computeIfAbsent(field, f -> new ArrayList<>())
                                    .add(outcome)));
            all.add(outcomes);
        }
        return all;
    }

    private Map<String, Certainty> certainty(List<Map<String, List<Outcome>>> outcomes, int without) {
        Map<String, List<Outcome>> others = new HashMap<>();
        for (int fold = 0; fold < outcomes.size(); fold++) {
            if (fold != without) {
                outcomes.get(fold)
                        .forEach((field, list) -> others.computeIfAbsent(field, f -> new ArrayList<>())
                                .addAll(list));
            }
        }
        return MeasureCertainty.of(others);
    }

    private Map<String, Outcome> judged(Sample sample, FieldModel model) {
        ChooseFields choose = new ChooseFields(new Paper(sample.pages()), model, Recipient.UNKNOWN, sample.asked());
        Map<String, Choice> choices = choose.choices();
        Map<String, Map<String, Double>> evidence = choose.evidence(choices);
        double share = sample.made() ? MADE_SHARE : Math.min(1, OF_A_FAMILY / folds.documents(sample.family()));
        Map<String, Outcome> judged = new HashMap<>();
        choices.forEach((field, choice) -> {
            String expected = sample.expected().get(field);
            Kind kind = Fields.all().get(field);
            if (kind != null && !sample.unknown().contains(field)) {
                boolean right = expected != null && SameValue.of(kind, expected, choice.value());
                judged.put(field, new Outcome(evidence.getOrDefault(field, Map.of()), right, share));
            }
        });
        return judged;
    }
}
