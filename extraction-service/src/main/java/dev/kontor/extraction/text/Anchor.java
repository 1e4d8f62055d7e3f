package dev.kontor.extraction.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label as pages print it, and the form of the value that belongs to it: behind it on the same line, or below it.
 *
 * @param confidence of a value behind the label; one below it counts a little less
 */
record Anchor(Pattern label, double confidence) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s:#.°º|=-]*");
    private static final Pattern WITHIN_COLUMN = Pattern.compile("[ :]*");
    private static final double BELOW = 0.9;
    private static final double LINES_BELOW = 6;

    static Anchor of(String label, double confidence) {
        return new Anchor(
                Pattern.compile(
                        label, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                confidence);
    }

    /**
     * The first value of the first anchor that has one.
     *
     * @param normal the value in its normal form; null when it is none after all
     */
    static Optional<Found> first(
            List<Anchor> anchors, List<Line> lines, Pattern value, UnaryOperator<@Nullable String> normal) {
        return search(anchors, lines, (anchor, label, next) -> {
            Found behind = anchor.behind(label, BETWEEN, value, normal);
            return behind == null ? anchor.below(label, next, value, normal) : behind;
        });
    }

    /** As {@link #first}, but nothing below the label counts. */
    static Optional<Found> behind(
            List<Anchor> anchors, List<Line> lines, Pattern value, UnaryOperator<@Nullable String> normal) {
        return search(anchors, lines, (anchor, label, next) -> anchor.behind(label, BETWEEN, value, normal));
    }

    /** As {@link #first}, but what stands below the label counts before what stands in another column. */
    static Optional<Found> name(
            List<Anchor> anchors, List<Line> lines, Pattern value, UnaryOperator<@Nullable String> normal) {
        return search(anchors, lines, (anchor, label, next) -> {
            Found behind = anchor.behind(label, WITHIN_COLUMN, value, normal);
            Found below = behind == null ? anchor.below(label, next, value, normal) : behind;
            return below == null ? anchor.behind(label, BETWEEN, value, normal) : below;
        });
    }

    private interface Look {
        @Nullable
        Found at(Anchor anchor, Span label, List<Line> next);
    }

    private static Optional<Found> search(List<Anchor> anchors, List<Line> lines, Look look) {
        for (Anchor anchor : anchors) {
            for (int i = 0; i < lines.size(); i++) {
                Matcher label = anchor.label.matcher(lines.get(i).text());
                while (label.find()) {
                    Span labelled = lines.get(i).span(label.start(), label.end());
                    Found found = look.at(anchor, labelled, lines.subList(i + 1, Math.min(i + 5, lines.size())));
                    if (found != null) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Found behind(Span labelled, Pattern gap, Pattern value, UnaryOperator<@Nullable String> normal) {
        Line line = labelled.line();
        Matcher between = gap.matcher(line.text());
        between.region(labelled.end(), line.text().length());
        int start = between.lookingAt() ? between.end() : labelled.end();
        Matcher stated = value.matcher(line.text());
        stated.region(start, line.text().length());
        stated.useTransparentBounds(true);
        return stated.lookingAt() ? found(line, stated, normal, confidence) : null;
    }

    private @Nullable Found below(
            Span labelled, List<Line> next, Pattern value, UnaryOperator<@Nullable String> normal) {
        Line from = labelled.line();
        for (Line line : next) {
            if (line.page() != from.page() || line.top() - from.top() > LINES_BELOW * from.height()) {
                return null;
            }
            Matcher stated = value.matcher(line.text());
            while (stated.find()) {
                if (line.span(stated.start(), stated.end()).overlaps(labelled)) {
                    Found found = found(line, stated, normal, confidence * BELOW);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Found found(
            Line line, Matcher stated, UnaryOperator<@Nullable String> normal, double confidence) {
        String value = normal.apply(stated.group());
        return value == null || value.isBlank()
                ? null
                : line.span(stated.start(), stated.end()).found(value, confidence);
    }
}
