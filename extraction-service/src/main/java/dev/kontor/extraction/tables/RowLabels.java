package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the labels in a row of a table say about it. */
final class RowLabels {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}-]");

    /** Words of fewer letters may stand before what a sum is called. */
    private static final int SHORT = 6;

    private static final Set<String> CONNECTING = Set.of(
            "zuzuglich",
            "abzuglich",
            "inklusive",
            "enthaltene",
            "enthalten",
            "darin",
            "includes",
            "including",
            "included");

    private RowLabels() {}

    /** Whether a row says nothing but what things are called: it heads something else. */
    static boolean all(Row row) {
        return row.segments().stream().allMatch(segment -> {
            int covered = segment.exactLabels().stream()
                    .mapToInt(hit -> hit.to() - hit.from())
                    .sum();
            return covered
                    >= segment.folded().stream().filter(word -> !word.isEmpty()).count();
        });
    }

    /** Whether a row takes something off the line above it: "abzgl. 10% Rabatt". */
    static boolean reduce(Row row) {
        List<String> folded = row.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .map(word -> Folded.word(NOT_LETTERS.matcher(word.text()).replaceAll("")))
                .toList();
        return Labels.SHIPPED.in(folded, true).stream()
                .anyMatch(hit -> hit.concepts().contains("allowance"));
    }

    /** What the labels that rows of totals begin with mean. */
    static Set<String> meant(Row row) {
        Set<String> concepts = new HashSet<>();
        for (Segment segment : row.segments()) {
            for (Labels.Hit hit : segment.exactLabels()) {
                if (hit.from() == 0 || leads(segment.folded().subList(0, hit.from()))) {
                    concepts.addAll(hit.concepts());
                }
            }
        }
        return concepts;
    }

    /** "zzgl. 19 % MwSt.": a short word, or one that adds or takes off, and numbers. */
    private static boolean leads(List<String> before) {
        return (before.getFirst().length() < SHORT || CONNECTING.contains(before.getFirst()))
                && before.stream().skip(1).noneMatch(word -> word.chars().anyMatch(Character::isLetter));
    }
}
