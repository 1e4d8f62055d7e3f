package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Families of layouts dealt out in folds of about the same number of real and of made documents. */
final class Folds {

    private static final int MOST = 5;

    private final List<Set<String>> folds = new ArrayList<>();
    private final Map<String, Integer> documents;

    private Folds(Map<String, Integer> documents) {
        this.documents = documents;
    }

    /** None when there are fewer than two families. */
    static Folds of(List<Sample> samples) {
        Map<String, Integer> real = new TreeMap<>();
        Map<String, Integer> made = new TreeMap<>();
        samples.forEach(sample -> (sample.made() ? made : real).merge(sample.family(), 1, Integer::sum));
        Map<String, Integer> all = new HashMap<>(made);
        real.forEach((family, count) -> all.merge(family, count, Integer::sum));
        Folds folds = new Folds(all);
        int count = Math.min(MOST, all.size());
        for (int fold = 0; fold < count && count > 1; fold++) {
            folds.folds.add(new HashSet<>());
        }
        folds.deal(real);
        folds.deal(made);
        return folds;
    }

    /** The largest families first, each where there are fewest documents so far. */
    private void deal(Map<String, Integer> families) {
        int[] dealt = new int[folds.size()];
        families.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed())
                .forEach(family -> {
                    int fewest = 0;
                    for (int fold = 1; fold < dealt.length; fold++) {
                        fewest = dealt[fold] < dealt[fewest] ? fold : fewest;
                    }
                    if (dealt.length > 0) {
                        dealt[fewest] += family.getValue();
                        folds.get(fewest).add(family.getKey());
                    }
                });
    }

    int count() {
        return folds.size();
    }

    Set<String> families(int fold) {
        return folds.get(fold);
    }

    /** How many documents a family has. */
    int documents(String family) {
        return documents.getOrDefault(family, 1);
    }
}
