package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about: the number its seller gives it (BT-155) and its name. The number has a column of its own, or stands in
 * brackets before the name, or behind a label in one of the rows.
 *
 * @param name without the number
 */
record Article(@Nullable String number, String name) {

    private static final Pattern BRACKETS =
            Pattern.compile("^[\\[(]\\s?(\\S*\\d\\S*?|[A-Z0-9_-]{3,})\\s?[\\])][:,]?\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d./_-]{2,}");

    private static final Pattern GTIN = Pattern.compile("\\d{13,14}");

    /** Numbers that others gave (BT-157). */
    private static final Set<String> OF_OTHERS = Set.of("gtin", "ean");

    /**
     * @param column the words in the column of numbers, empty without
     * @param stacked whether those that others gave come first
     * @param rows of the description
     * @param left where its cell begins
     * @param edge where they end
     */
    static Article of(List<String> column, boolean stacked, List<List<Word>> rows, double left, Edge edge) {
        if (!column.isEmpty()) {
            return new Article(inColumn(column, stacked), Wording.name(rows, left, edge));
        }
        List<List<Word>> rest = new ArrayList<>();
        String number = null;
        for (List<Word> row : rows) {
            int[] at = number == null ? labelled(row) : null;
            if (at == null) {
                rest.add(row);
            } else {
                number = row.get(at[1]).text();
                List<Word> others = new ArrayList<>(row.subList(0, at[0]));
                others.addAll(row.subList(at[1] + 1, row.size()));
                if (!others.isEmpty()) {
                    rest.add(others);
                }
            }
        }
        String name = Wording.name(rest, left, edge);
        Matcher brackets = BRACKETS.matcher(name);
        return number == null && brackets.find()
                ? new Article(brackets.group(1), name.substring(brackets.end()))
                : new Article(number, name);
    }

    private static String inColumn(List<String> words, boolean stacked) {
        List<String> column = joined(words);
        List<String> numbers =
                column.stream().filter(word -> NUMBER.matcher(word).matches()).toList();
        return numbers.stream()
                .filter(word -> !GTIN.matcher(word).matches())
                .reduce((one, other) -> stacked ? other : one)
                .orElse(numbers.isEmpty() ? column.getFirst() : numbers.getFirst());
    }

    /** A number that is too wide for its column goes on below its hyphen. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            if (!joined.isEmpty() && joined.getLast().endsWith("-")) {
                joined.set(joined.size() - 1, joined.getLast() + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Where in a row a label of such numbers begins, and where the number stands; null when there is none. */
    private static int @Nullable [] labelled(List<Word> row) {
        List<String> folded = row.stream().map(word -> Folded.word(word.text())).toList();
        for (Labels.Hit hit : Labels.SHIPPED.in(folded, true)) {
            boolean number = hit.to() < row.size()
                    && NUMBER.matcher(row.get(hit.to()).text()).matches();
            if (number
                    && hit.concepts().contains(Role.ARTICLE.concept())
                    && !OF_OTHERS.contains(folded.get(hit.from()))) {
                return new int[] {hit.from(), hit.to()};
            }
        }
        return null;
    }
}
