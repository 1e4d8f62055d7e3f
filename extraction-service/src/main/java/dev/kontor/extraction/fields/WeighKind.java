package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The weights of all fields whose values have one form, side by side: each feature is looked up once for all of them. */
final class WeighKind {

    private final List<String> fields;
    private final Map<String, double[]> byFeature = new HashMap<>();

    private WeighKind(List<String> fields) {
        this.fields = fields;
    }

    /** @param weights by field, also of other forms */
    static WeighKind of(Kind kind, Map<String, Weights> weights) {
        List<String> fields = new ArrayList<>();
        Fields.all().forEach((field, form) -> {
            if (form == kind && weights.containsKey(field)) {
                fields.add(field);
            }
        });
        WeighKind weigh = new WeighKind(fields);
        for (int i = 0; i < fields.size(); i++) {
            int column = i;
            Weights field = Objects.requireNonNull(weights.get(fields.get(i)));
            field.features()
                    .forEach((feature, weight) ->
                            weigh.byFeature.computeIfAbsent(feature, f -> new double[fields.size()])[column] = weight);
        }
        return weigh;
    }

    /** By field what speaks for each of the candidates. */
    Map<String, double[]> weigh(List<List<String>> described) {
        double[][] columns = new double[fields.size()][described.size()];
        double[] sums = new double[fields.size()];
        for (int i = 0; i < described.size(); i++) {
            Arrays.fill(sums, 0);
            for (String feature : described.get(i)) {
                double[] row = byFeature.get(feature);
                for (int field = 0; row != null && field < sums.length; field++) {
                    sums[field] += row[field];
                }
            }
            for (int field = 0; field < sums.length; field++) {
                columns[field][i] = sums[field];
            }
        }
        Map<String, double[]> weighed = new HashMap<>();
        for (int field = 0; field < columns.length; field++) {
            weighed.put(fields.get(field), columns[field]);
        }
        return weighed;
    }
}
