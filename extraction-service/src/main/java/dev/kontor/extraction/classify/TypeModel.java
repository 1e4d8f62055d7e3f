package dev.kontor.extraction.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights of features for each kind: a linear model one can read. Written as text, one feature a line with one weight for
 * each kind in the order of {@link Kind}; the feature {@code *} is what each kind has anyway.
 */
public final class TypeModel {

    static final String BIAS = "*";

    static final List<Kind> KINDS = List.of(Kind.values());

    private final Map<String, float[]> weights;

    TypeModel(Map<String, float[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The one that Kontor ships with. */
    public static TypeModel shipped() {
        try (InputStream in = TypeModel.class.getResourceAsStream("/classify/types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no model of document types");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if a line is no feature with a weight for every kind */
    public static TypeModel read(InputStream text) {
        Map<String, float[]> weights = new HashMap<>();
        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
                .lines()
                .forEach(line -> {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != KINDS.size() + 1) {
                        throw new IllegalStateException("not a weight for every kind: " + line);
                    }
                    float[] row = new float[KINDS.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = cells[i + 1].isEmpty() ? 0 : Float.parseFloat(cells[i + 1]);
                    }
                    weights.put(cells[0], row);
                });
        return new TypeModel(weights);
    }

    /** As {@link #read} reads it; features without any weight are left out. */
    public String write() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(weights).forEach((feature, row) -> {
            StringBuilder line = new StringBuilder(feature);
            boolean matters = false;
            for (float weight : row) {
                String rounded = Math.abs(weight) < 0.005 ? "" : String.format(Locale.ROOT, "%.2f", weight);
                matters |= !rounded.isEmpty();
                line.append('\t').append(rounded);
            }
            if (matters) {
                text.append(line).append('\n');
            }
        });
        return text.toString();
    }

    /** How probable each kind is; together 1. */
    Map<Kind, Double> probabilities(Map<String, Double> features) {
        double[] sums = new double[KINDS.size()];
        add(sums, BIAS, 1);
        features.forEach((feature, value) -> add(sums, feature, value));
        double most = Arrays.stream(sums).max().orElse(0);
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            all += sums[i];
        }
        Map<Kind, Double> probabilities = new EnumMap<>(Kind.class);
        for (int i = 0; i < sums.length; i++) {
            probabilities.put(KINDS.get(i), sums[i] / all);
        }
        return probabilities;
    }

    private void add(double[] sums, String feature, double value) {
        float[] row = weights.get(feature);
        if (row != null) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i] * value;
            }
        }
    }
}
