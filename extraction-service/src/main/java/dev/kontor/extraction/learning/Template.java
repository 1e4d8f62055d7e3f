package dev.kontor.extraction.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A layout of a supplier, as confirmed documents showed it.
 *
 * @param keys by which it is looked up: what identifies its letterhead
 * @param marks words that stand at the same place in every document of this layout
 * @param anchors where its fields stand
 * @param corrections documents by field in which the reader was wrong
 * @param documents that taught it
 */
public record Template(
        UUID id,
        Set<String> keys,
        Set<String> marks,
        List<Anchor> anchors,
        Map<String, Integer> corrections,
        int documents) {

    public Template {
        keys = Set.copyOf(keys);
        marks = Set.copyOf(marks);
        anchors = List.copyOf(anchors);
        corrections = Map.copyOf(corrections);
    }

    /** How often the reader was right about a field of this layout, 0 to 1. */
    double trust(String field) {
        return 1 - corrections.getOrDefault(field, 0) / (documents + 1.0);
    }
}
