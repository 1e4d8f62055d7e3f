package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import java.util.Map;

/** The type of a document as people called those of the supplier that were read as the same. */
record RecalledType(String name, double confidence) {

    private static final double PRIOR = 0.5;

    /** One document may have been an exception. */
    private static final int FEWEST = 2;

    /** @param confirmed types by how often they were confirmed for the type that was read */
    static RecalledType of(Content read, Map<String, Integer> confirmed) {
        double all = confirmed.values().stream().mapToInt(Integer::intValue).sum() + PRIOR;
        return confirmed.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> !most.getKey().equals(read.documentType()))
                .filter(most -> most.getValue() >= FEWEST && most.getValue() / all > PRIOR)
                .map(most -> new RecalledType(most.getKey(), most.getValue() / all))
                .orElseGet(() -> new RecalledType(read.documentType(), read.typeConfidence()));
    }
}
