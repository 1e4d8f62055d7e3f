package dev.kontor.extraction.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The paper of a supplier, as confirmed documents showed it.
 *
 * @param keys by which it is looked up: what identifies its letterhead
 * @param own those of them that are the supplier's for certain, being confirmed
 * @param habits by what its fields can be told
 * @param past of the fields, by name
 * @param types confirmed types, by the type that was read
 * @param monthFirst how many more of its dates have the month first than the day; negative for the reverse
 * @param documents that taught it; the version of what is known
 */
public record Template(
        UUID id,
        Set<String> keys,
        Set<String> own,
        List<Habit> habits,
        Map<String, Past> past,
        Map<String, Map<String, Integer>> types,
        int monthFirst,
        int documents) {

    public Template {
        keys = Set.copyOf(keys);
        own = Set.copyOf(own);
        habits = List.copyOf(habits);
        past = Map.copyOf(past);
        types = Map.copyOf(types);
    }

    /** Of somebody who was not seen before. */
    static Template first(UUID id) {
        return new Template(id, Set.of(), Set.of(), List.of(), Map.of(), Map.of(), 0, 0);
    }

    List<Habit> habits(String field) {
        return habits.stream().filter(habit -> habit.field().equals(field)).toList();
    }

    Past past(String field) {
        return past.getOrDefault(field, Past.NONE);
    }
}
