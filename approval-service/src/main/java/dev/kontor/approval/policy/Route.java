package dev.kontor.approval.policy;

import java.util.List;

/**
 * The steps a document has to take, fixed when its case is opened.
 *
 * @param steps approver rules in order; none means automatic
 * @param fallback rule for a step that finds nobody
 */
public record Route(List<String> steps, String fallback) {
    public Route {
        steps = List.copyOf(steps);
    }

    public boolean automatic() {
        return steps.isEmpty();
    }
}
