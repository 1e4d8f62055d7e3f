package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Documents to learn from with their candidates described, features as numbers. */
final class Examples {

    /** Of more candidates the first and the last are learned from, besides those that are right. */
    private static final int FIRST = 60;

    private static final int LAST = 90;

    /** What one document has of one form. */
    record Described(List<String> values, int[][] features) {}

    /** One document. */
    record Example(Map<Kind, Described> candidates, Map<String, String> expected, Set<String> unknown, String family) {}

    private final Map<String, Integer> ids;
    private final List<String> names;
    private final List<Example> all;

    Examples() {
        this(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    private Examples(Map<String, Integer> ids, List<String> names, List<Example> all) {
        this.ids = ids;
        this.names = names;
        this.all = all;
    }

    /** Those of some families alone. */
    Examples only(Predicate<String> family) {
        return new Examples(
                ids,
                names,
                all.stream().filter(example -> family.test(example.family())).toList());
    }

    void add(Sample sample) {
        Paper paper = new Paper(sample.pages());
        Map<Kind, List<Candidate>> candidates = FindCandidates.in(paper);
        Describe describe = new Describe(paper, candidates, Recipient.UNKNOWN);
        Map<Kind, Described> described = new EnumMap<>(Kind.class);
        candidates.forEach((kind, list) -> described.put(kind, numbers(list, describe.of(kind, list), sample)));
        all.add(new Example(described, sample.expected(), sample.unknown(), sample.family()));
    }

    private Described numbers(List<Candidate> candidates, List<List<String>> features, Sample sample) {
        List<String> values = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean near = i < FIRST || i >= candidates.size() - LAST;
            String value = candidates.get(i).value();
            if (near || sample.expected().containsValue(value)) {
                values.add(value);
                rows.add(features.get(i).stream().mapToInt(this::id).toArray());
            }
        }
        return new Described(values, rows.toArray(int[][]::new));
    }

    private int id(String feature) {
        Integer id = ids.putIfAbsent(feature, names.size());
        if (id == null) {
            names.add(feature);
            return names.size() - 1;
        }
        return id;
    }

    List<Example> all() {
        return all;
    }

    List<String> names() {
        return names;
    }
}
