package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.LearnWeights.Task;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Tells which features are in too few documents to be learned, or in those of too few families. */
final class RareFeatures {

    private RareFeatures() {}

    /** @param features how many there are */
    static boolean[] of(List<Task> tasks, int features, Pace pace) {
        int[] documents = occurrences(tasks.stream().map(List::of).toList(), features);
        int[] families = occurrences(
                tasks.stream().collect(Collectors.groupingBy(Task::family)).values(), features);
        boolean[] rare = new boolean[features];
        for (int i = 0; i < features; i++) {
            rare[i] = documents[i] < pace.documents() || families[i] < pace.families();
        }
        return rare;
    }

    /** In how many groups of documents each feature occurs. */
    private static int[] occurrences(Collection<List<Task>> groups, int features) {
        int[] times = new int[features];
        int[] last = new int[features];
        int number = 0;
        for (List<Task> group : groups) {
            number++;
            for (Task task : group) {
                for (int[] candidate : task.features()) {
                    for (int feature : candidate) {
                        if (last[feature] != number) {
                            last[feature] = number;
                            times[feature]++;
                        }
                    }
                }
            }
        }
        return times;
    }
}
