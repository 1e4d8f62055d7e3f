package dev.kontor.extraction.classify;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.kontor.extraction.classify.DescribePages.Description;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns the weights of {@link TypeModel} from documents whose kind is known. The same examples give the same weights. */
public final class TrainTypes {

    /** Cost of errors against that of large weights. */
    private static final double COST = 0.5;

    /** The bias of a kind without examples. */
    private static final float NEVER = -20;

    /** A word has to occur with this many layouts before it may mean anything. */
    private static final int LAYOUTS = 3;

    /**
     * A document whose kind is known.
     *
     * @param family documents of one layout share it
     */
    public record Example(Kind kind, String family, Map<String, Double> features) {

        public static Example of(Kind kind, String family, List<Page> pages) {
            Description description = DescribePages.of(Layout.of(pages));
            return new Example(kind, family, Map.copyOf(description.features()));
        }
    }

    private TrainTypes() {}

    /** @param examples of at least two kinds */
    public static TypeModel from(List<Example> examples) {
        Map<String, Integer> index = index(examples);
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = index.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = nodes(examples.get(i), index, problem.n);
            problem.y[i] = TypeModel.KINDS.indexOf(examples.get(i).kind());
        }
        Linear.disableDebugOutput();
        return model(Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.001)), index);
    }

    private static Map<String, Integer> index(List<Example> examples) {
        Map<String, Set<String>> families = new TreeMap<>();
        for (Example example : examples) {
            for (String feature : example.features().keySet()) {
                families.computeIfAbsent(feature, _ -> new HashSet<>()).add(example.family());
            }
        }
        Map<String, Integer> index = new TreeMap<>();
        families.forEach((feature, in) -> {
            if (in.size() >= LAYOUTS || !feature.startsWith("word ")) {
                index.put(feature, index.size() + 1);
            }
        });
        return index;
    }

    private static Feature[] nodes(Example example, Map<String, Integer> index, int bias) {
        List<Feature> nodes = new ArrayList<>();
        example.features().forEach((feature, value) -> {
            Integer at = index.get(feature);
            if (at != null) {
                nodes.add(new FeatureNode(at, value));
            }
        });
        nodes.add(new FeatureNode(bias, 1));
        nodes.sort(Comparator.comparingInt(Feature::getIndex));
        return nodes.toArray(Feature[]::new);
    }

    private static TypeModel model(Model trained, Map<String, Integer> index) {
        Map<String, float[]> weights = new HashMap<>();
        index.forEach((feature, at) -> weights.put(feature, row(trained, at)));
        float[] bias = row(trained, index.size() + 1);
        for (Kind kind : Kind.values()) {
            if (Arrays.stream(trained.getLabels()).noneMatch(label -> label == TypeModel.KINDS.indexOf(kind))) {
                bias[TypeModel.KINDS.indexOf(kind)] = NEVER;
            }
        }
        weights.put(TypeModel.BIAS, bias);
        return new TypeModel(weights);
    }

    private static float[] row(Model trained, int at) {
        float[] row = new float[TypeModel.KINDS.size()];
        int[] labels = trained.getLabels();
        double[] weights = trained.getFeatureWeights();
        for (int i = 0; i < labels.length; i++) {
            row[labels[i]] = (float) weights[(at - 1) * labels.length + i];
        }
        return row;
    }
}
