package dev.kontor.extraction.learning;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A memory that lasts as long as the process: for measuring. For one thread. */
public final class LayoutsInMemory implements LayoutMemory {

    private final Map<String, Map<UUID, Template>> byCompany = new HashMap<>();

    @Override
    public List<Template> sharing(String company, Set<String> keys) {
        return byCompany.getOrDefault(company, Map.of()).values().stream()
                .filter(template -> !Collections.disjoint(template.keys(), keys))
                .toList();
    }

    @Override
    public void keep(String company, Template template) {
        byCompany.computeIfAbsent(company, _ -> new HashMap<>()).put(template.id(), template);
    }
}
