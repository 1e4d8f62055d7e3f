package dev.kontor.extraction.fields;

import dev.kontor.extraction.writing.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known about fields before anything is learned, from the resource {@code fields/priors.tsv}: which labels
 * speak for and against a candidate. Learning starts from here and comes back to here where it has seen too little.
 */
final class Priors {

    private static final Map<String, Priors> ALL = load();

    /** How much a label counts where it stands; one beside or above its value counts most. */
    private static final Map<String, Double> DIRECTIONS = Map.ofEntries(
            Map.entry("in", 1.0),
            Map.entry("left", 1.0),
            Map.entry("up", 0.9),
            Map.entry("left2", 0.5),
            Map.entry("leftalso", 0.3),
            Map.entry("upfar", 0.5),
            Map.entry("upapart", 0.5),
            Map.entry("infar", 0.4),
            Map.entry("inpast", 0.2),
            Map.entry("down", 0.3),
            Map.entry("leftin", 0.1),
            Map.entry("head", 0.1));

    /** Labels that say something about every value in a table. */
    private static final Set<String> NEUTRAL = Set.of(
            "currency",
            "colTotal",
            "colVat",
            "colUnit",
            "colPos",
            "page",
            "titleInvoice",
            "titleCredit",
            "someNumber",
            "someDate",
            "someAmount",
            "number",
            "date",
            "ofBuyer",
            "seller",
            "terms",
            "version");

    private final Map<String, Double> concepts = new HashMap<>();
    private final Map<String, Double> features = new HashMap<>();
    private double none;
    private double others;

    private Priors() {}

    static Priors of(String field) {
        return ALL.getOrDefault(field, new Priors());
    }

    private static Map<String, Priors> load() {
        try (InputStream in = Priors.class.getResourceAsStream("/fields/priors.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource /fields/priors.tsv");
            }
            Map<String, Priors> all = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .forEach(line -> all.put(line.substring(0, line.indexOf('\t')), parse(line)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Priors parse(String line) {
        Priors priors = new Priors();
        for (String entry : line.substring(line.indexOf('\t') + 1).split(" ", -1)) {
            int equals = entry.lastIndexOf('=');
            String name = entry.substring(0, equals);
            double weight = Double.parseDouble(entry.substring(equals + 1));
            switch (name) {
                case "none" -> priors.none = weight;
                case "others" -> priors.others = weight;
                default -> {
                    if (name.startsWith("!")) {
                        priors.features.put(name.substring(1), weight);
                    } else {
                        priors.concepts.put(name, weight);
                    }
                }
            }
        }
        return priors;
    }

    /** How much a label speaks for the field; 0 for one that nobody named. */
    double concept(String concept) {
        return concepts.getOrDefault(concept, 0.0);
    }

    /** The weight of a feature before anything is learned. */
    double weight(String feature) {
        Double stated = features.get(feature);
        if (stated != null) {
            return stated;
        }
        int colon = feature.indexOf(':');
        Double direction = colon < 0 ? null : DIRECTIONS.get(feature.substring(0, colon));
        if (direction == null) {
            return 0;
        }
        String concept = feature.substring(colon + 1);
        return direction * concepts.getOrDefault(concept, NEUTRAL.contains(concept) ? 0 : others);
    }

    /**
     * The weights of all labels that are known.
     *
     * @param more features whose weights are wanted besides
     */
    Weights weights(Collection<String> more) {
        Map<String, Double> all = new HashMap<>(features);
        for (String concept : Labels.SHIPPED.concepts()) {
            for (String direction : DIRECTIONS.keySet()) {
                String feature = direction + ":" + concept;
                all.put(feature, weight(feature));
            }
        }
        for (String feature : more) {
            double weight = weight(feature);
            if (weight != 0) {
                all.put(feature, weight);
            }
        }
        return new Weights(none, all);
    }
}
