package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the cells of the column of article numbers hold several, of which those of the customer (BT-156) come first: then
 * the last one is the seller's (BT-155).
 */
final class StackedNumbers {

    private static final Pattern CUSTOMER = Pattern.compile(
            "kunde|customer|buyer|client|(?<!\\p{L})(?:ihre|your|votre)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Rows of a heading above its main one. */
    private static final int ROWS = 3;

    /** How far the first of them is above, in heights of the type. */
    private static final double ABOVE = 5;

    private StackedNumbers() {}

    /** @param heading index of its row */
    static boolean below(List<Row> rows, int heading, List<Column> columns) {
        Row main = rows.get(heading);
        return columns.stream()
                .filter(column -> column.role() == Role.ARTICLE)
                .anyMatch(column -> rows.subList(Math.max(0, heading - ROWS), heading + 1).stream()
                        .filter(row -> row.page() == main.page() && main.top() - row.top() < ABOVE * main.height())
                        .flatMap(row -> row.segments().stream())
                        .anyMatch(segment -> stands(segment, column)
                                && CUSTOMER.matcher(
                                                segment.top() < main.top() ? segment.text() : heads(segment, column))
                                        .find()));
    }

    private static boolean stands(Segment segment, Column column) {
        return column.overlaps(new Column(column.role(), segment.left(), segment.right()));
    }

    /** The words of a segment of the heading itself, in which columns may touch, that head this one. */
    private static String heads(Segment segment, Column column) {
        return segment.words().stream()
                .filter(word -> column.shares(word) > 0)
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }
}
