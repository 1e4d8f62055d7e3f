package dev.kontor.extraction.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path in the small part of XPath that the mapping tables need: child steps with conditions {@code [path='value']} or
 * {@code [path=$variable]}, where the path may end in an attribute, also with {@code !=}; the whole path may end in an
 * attribute as well. A condition on a variable that has no value never holds.
 */
record XmlPath(String text, List<Step> steps, @Nullable String attribute) {

    private static final Pattern STEP = Pattern.compile("([^/\\[]+)((?:\\[[^\\]]+])*)");
    private static final Pattern CONDITION = Pattern.compile("\\[([^!=@]*)(?:@(\\w+))?(!?=)(?:'([^']*)'|\\$(\\w+))]");

    private record Step(String name, List<Condition> conditions) {

        boolean matches(XmlElement element, Map<String, String> variables) {
            if (!element.name().equals(name)) {
                return false;
            }
            for (Condition condition : conditions) {
                if (!condition.holds(element, variables)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Condition(XmlPath path, boolean equal, String value, boolean variable) {

        boolean holds(XmlElement element, Map<String, String> variables) {
            String wanted = variable ? variables.get(value) : value;
            if (wanted == null) {
                return false;
            }
            List<String> values = new ArrayList<>(1);
            path.values(element, variables, values);
            return values.contains(wanted) == equal;
        }
    }

    /** @throws IllegalArgumentException if a condition is not of the forms above */
    static XmlPath of(String text) {
        int at = text.indexOf("/@", text.lastIndexOf(']') + 1);
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(at < 0 ? text : text.substring(0, at));
        while (step.find()) {
            steps.add(new Step(localName(step.group(1)), conditions(step.group(2))));
        }
        return new XmlPath(text, List.copyOf(steps), at < 0 ? null : text.substring(at + 2));
    }

    private static List<Condition> conditions(String text) {
        List<Condition> conditions = new ArrayList<>();
        Matcher parts = CONDITION.matcher(text);
        int end = 0;
        while (parts.lookingAt()) {
            boolean variable = parts.group(5) != null;
            XmlPath path = new XmlPath(parts.group(), of(parts.group(1)).steps(), parts.group(2));
            conditions.add(new Condition(
                    path, parts.group(3).equals("="), variable ? parts.group(5) : parts.group(4), variable));
            end = parts.end();
            parts.region(end, text.length());
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("not a condition: " + text.substring(end));
        }
        return List.copyOf(conditions);
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
                    if (step.matches(child, variables)) {
                        next.add(child);
                    }
                }
            }
            if (next.isEmpty()) {
                return List.of();
            }
            found = next;
        }
        return found;
    }

    /** Adds the texts at this path that are not empty, or those of the attribute, in document order. */
    void values(XmlElement from, Map<String, String> variables, List<String> values) {
        for (XmlElement element : find(from, variables)) {
            String value = attribute == null ? element.text() : element.attribute(attribute);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
    }
}
