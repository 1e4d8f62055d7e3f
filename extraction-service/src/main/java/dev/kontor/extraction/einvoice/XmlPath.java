package dev.kontor.extraction.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path in the small part of XPath that the mapping tables need: child steps, each with at most one condition
 * {@code [path='value']} or {@code [path=$variable]}, where the path may end in an attribute, also with {@code !=}.
 */
record XmlPath(String text, List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("([^/\\[]+)(?:\\[([^\\]]+)])?");
    private static final Pattern CONDITION = Pattern.compile("([^!=@]*)(?:@(\\w+))?(!?=)(?:'([^']*)'|\\$(\\w+))");

    private record Step(String name, @Nullable Condition condition) {}

    private record Condition(XmlPath path, @Nullable String attribute, boolean equal, String value, boolean variable) {

        boolean holds(XmlElement element, Map<String, String> variables) {
            String wanted = variable ? variables.getOrDefault(value, "") : value;
            boolean found = path.find(element, variables).stream()
                    .map(e -> attribute == null ? e.text() : e.attribute(attribute))
                    .anyMatch(wanted::equals);
            return found == equal;
        }
    }

    /** @throws IllegalArgumentException if a condition is not of the forms above */
    static XmlPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            String condition = step.group(2);
            steps.add(new Step(localName(step.group(1)), condition == null ? null : condition(condition)));
        }
        return new XmlPath(text, List.copyOf(steps));
    }

    private static Condition condition(String text) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a condition: " + text);
        }
        boolean variable = parts.group(5) != null;
        return new Condition(
                of(parts.group(1)),
                parts.group(2),
                parts.group(3).equals("="),
                variable ? parts.group(5) : parts.group(4),
                variable);
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** All elements at this path, in document order. */
    List<XmlElement> find(XmlElement from, Map<String, String> variables) {
        List<XmlElement> found = List.of(from);
        for (Step step : steps) {
            List<XmlElement> next = new ArrayList<>(found.size());
            for (XmlElement element : found) {
                for (XmlElement child : element.children()) {
                    if (child.name().equals(step.name)
                            && (step.condition == null || step.condition.holds(child, variables))) {
                        next.add(child);
                    }
                }
            }
            found = next;
        }
        return found;
    }

    /** As {@link #find(XmlElement, Map)} for a path without variables. */
    List<XmlElement> find(XmlElement from) {
        return find(from, Map.of());
    }

    /** The first text at this path that is not empty; null when there is none. */
    @Nullable
    String value(XmlElement from) {
        for (XmlElement element : find(from)) {
            if (!element.text().isEmpty()) {
                return element.text();
            }
        }
        return null;
    }
}
