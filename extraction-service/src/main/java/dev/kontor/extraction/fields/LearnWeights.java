package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.Examples.Described;
import dev.kontor.extraction.fields.Examples.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Learns the weights of one field: maximises the likelihood that among all candidates of a document one with the right
 * value is chosen, or none where the pages do not state it. Several candidates may be right, as a value may stand on the
 * pages several times. Stochastic gradient with AdaGrad steps and a quadratic penalty; the same samples and seed give
 * the same weights.
 */
final class LearnWeights {

    /** The words around a value. */
    private static final Pattern WORDS = Pattern.compile("[wlun][12]:.*");

    /** No layout counts for more than so many documents, however often it is there. */
    private static final double OF_A_FAMILY = 5;

    private static final double NOTHING = 0.02;

    /** Which of a document's candidates are right; all false where the pages do not state the field. */
    record Task(String family, int[][] features, boolean[] right, boolean none, double share) {}

    private final double[] weights;
    private final double[] before;
    private final double[] steps;
    private final double[] penalty;

    // the slopes of one step: arrays, as steps are many and maps dear
    private final double[] pushes;
    private final int[] pushed;
    private final int[] features;
    private int touched;
    private int taken;

    private final List<String> names;
    private final Weights start;
    private final Pace pace;

    private LearnWeights(List<String> names, Weights start, Pace pace) {
        this.names = names;
        this.start = start;
        this.pace = pace;
        // the last one is that of none
        this.weights = new double[names.size() + 1];
        this.steps = new double[names.size() + 1];
        this.penalty = new double[names.size() + 1];
        penalty[names.size()] = pace.penalty();
        this.pushes = new double[names.size() + 1];
        this.pushed = new int[names.size() + 1];
        this.features = new int[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            weights[i] = start.features().getOrDefault(names.get(i), 0.0);
            penalty[i] = WORDS.matcher(names.get(i)).matches() ? pace.penaltyOfWords() : pace.penalty();
        }
        weights[names.size()] = start.none();
        for (int i = 0; i < weights.length; i++) {
            steps[i] = weights[i] == 0 ? 0 : pace.past();
        }
        this.before = weights.clone();
    }

    static Weights of(String field, Kind kind, Examples examples, long seed) {
        return from(Priors.of(field).weights(examples.names()), Pace.FROM_PRIORS, field, kind, examples, seed);
    }

    /** @param start what the weights are held back to; those of features that the examples do not have stay as they are */
    static Weights from(Weights start, Pace pace, String field, Kind kind, Examples examples, long seed) {
        List<Task> tasks = tasks(field, kind, examples);
        LearnWeights learn = new LearnWeights(examples.names(), start, pace);
        boolean[] rare = RareFeatures.of(tasks, examples.names().size(), pace);
        Random random = new Random(seed + field.hashCode());
        for (int round = 0; round < pace.rounds(); round++) {
            Collections.shuffle(tasks, random);
            for (Task task : tasks) {
                learn.step(task, rare);
            }
        }
        return learn.done();
    }

    private static List<Task> tasks(String field, Kind kind, Examples examples) {
        Map<String, Integer> families = new HashMap<>();
        examples.all().forEach(example -> families.merge(example.family(), 1, Integer::sum));
        List<Task> tasks = new ArrayList<>();
        for (Example example : examples.all()) {
            Described described = example.candidates().get(kind);
            String expected = example.expected().get(field);
            if (described == null || example.unknown().contains(field)) {
                continue;
            }
            boolean[] right = new boolean[described.values().size()];
            boolean any = false;
            for (int i = 0; i < right.length; i++) {
                right[i] = expected != null
                        && SameValue.of(kind, expected, described.values().get(i));
                any |= right[i];
            }
            // a value that no candidate has teaches nothing about choosing
            if (right.length > 0 && (any || expected == null)) {
                double share = Math.min(1, OF_A_FAMILY / families.getOrDefault(example.family(), 1));
                tasks.add(new Task(example.family(), described.features(), right, !any, share));
            }
        }
        return tasks;
    }

    private void step(Task task, boolean[] rare) {
        int size = task.features().length;
        double[] scores = new double[size + 1];
        scores[size] = weights[names.size()];
        double most = scores[size];
        for (int i = 0; i < size; i++) {
            for (int feature : task.features()[i]) {
                scores[i] += weights[feature];
            }
            most = Math.max(most, scores[i]);
        }
        double sum = 0;
        double rightSum = 0;
        for (int i = 0; i <= size; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
            rightSum += right(task, i) ? scores[i] : 0;
        }
        taken++;
        touched = 0;
        for (int i = 0; i <= size; i++) {
            double wanted = right(task, i) && rightSum > 0 ? scores[i] / rightSum : 0;
            double push = task.share() * (wanted - scores[i] / sum);
            if (Math.abs(push) > 1e-4) {
                if (i == size) {
                    push(names.size(), push);
                } else {
                    for (int feature : task.features()[i]) {
                        if (!rare[feature]) {
                            push(feature, push);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < touched; i++) {
            move(features[i], pushes[features[i]]);
        }
    }

    private void push(int feature, double push) {
        if (pushed[feature] != taken) {
            pushed[feature] = taken;
            pushes[feature] = 0;
            features[touched++] = feature;
        }
        pushes[feature] += push;
    }

    private static boolean right(Task task, int i) {
        return i == task.right().length ? task.none() : task.right()[i];
    }

    private void move(int feature, double push) {
        double slope = push - penalty[feature] * (weights[feature] - before[feature]);
        steps[feature] += slope * slope;
        weights[feature] += pace.step() * slope / (Math.sqrt(steps[feature]) + 0.1);
    }

    private Weights done() {
        Map<String, Double> learned = new HashMap<>(start.features());
        for (int i = 0; i < names.size(); i++) {
            if (Math.abs(weights[i]) > NOTHING || before[i] != 0) {
                learned.put(names.get(i), Math.round(weights[i] * 1000) / 1000.0);
            }
        }
        return new Weights(Math.round(weights[names.size()] * 1000) / 1000.0, learned);
    }
}
