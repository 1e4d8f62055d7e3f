package dev.kontor.extraction.tables;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.tables.Column.Role;
import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of an invoice from the tables on its pages. A table begins with its heading, goes on over pages with or
 * without its heading again, and ends with the totals.
 */
public final class ReadLines {

    private static final Set<String> TOTALS =
            Set.of("net", "gross", "tax", "due", "lineNet", "charge", "allowance", "prepaid");
    private static final Set<String> CARRIES = Set.of("carry");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** A line of text further below than this many heights of its type belongs to no line of the table. */
    private static final double STEP = 3.2;

    private final List<Row> rows;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable List<Column> columns;
    private boolean ended;

    private ReadLines(Layout layout) {
        this.rows = layout.rows();
    }

    /** In the order of the pages. */
    public static List<LineItem> of(Layout layout) {
        ReadLines read = new ReadLines(layout);
        read.read();
        List<Line> found = read.lines.isEmpty() ? WithoutHeading.in(layout) : read.lines;
        return found.stream().map(Line::item).toList();
    }

    private void read() {
        Row before = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Column> heading =
                    FindHeading.in(i == 0 ? null : rows.get(i - 1), row, i + 1 < rows.size() ? rows.get(i + 1) : null);
            if (heading != null && (columns == null || !ended || like(heading))) {
                columns = heading;
                ended = false;
                before = row;
                continue;
            }
            if (columns == null || ended) {
                continue;
            }
            row(row, before, columns);
            before = row;
        }
    }

    private boolean like(List<Column> heading) {
        Set<Role> one = new HashSet<>();
        heading.forEach(column -> one.add(column.role()));
        Set<Role> other = new HashSet<>();
        if (columns != null) {
            columns.forEach(column -> other.add(column.role()));
        }
        return one.equals(other);
    }

    private void row(Row row, @Nullable Row before, List<Column> table) {
        ReadRow cells = ReadRow.of(table, row);
        Figure total = cells.figure(Role.TOTAL);
        boolean counted = cells.figure(Role.QUANTITY) != null || cells.figure(Role.PRICE) != null;
        Set<String> meant = meant(row);
        boolean sums = meant.stream().anyMatch(TOTALS::contains);
        boolean amount = Amounts.FORM.matcher(row.text()).find();
        if (amount && meant.stream().anyMatch(CARRIES::contains)) {
            return;
        }
        if (amount && sums && !counted(cells, table)) {
            if (!lines.isEmpty()
                    && total != null
                    && total.value().signum() < 0
                    && meant.contains("allowance")
                    && near(row, before)) {
                lines.getLast().reduce(total.value());
            } else if (!lines.isEmpty()) {
                ended = true;
            }
            return;
        }
        boolean item = has(table, Role.TOTAL)
                ? total != null
                        && total.decimals() >= 1
                        && (counted
                                || LETTERS.matcher(cells.text(Role.DESCRIPTION)).find())
                : counted && cells.figure(Role.PRICE) != null;
        if (item) {
            lines.add(new Line(cells, table));
        } else if (!lines.isEmpty() && !amount && !labels(row) && near(row, before)) {
            lines.getLast().more(cells);
        }
    }

    /** Two of quantity, price and total that go together make a line of whatever its text says. */
    private static boolean counted(ReadRow cells, List<Column> table) {
        return cells.figure(Role.QUANTITY) != null && (cells.figure(Role.PRICE) != null || !has(table, Role.PRICE));
    }

    private static boolean has(List<Column> table, Role role) {
        return table.stream().anyMatch(column -> column.role() == role);
    }

    private static boolean near(Row row, @Nullable Row before) {
        return before != null && before.page() == row.page() && row.top() - before.top() < STEP * row.height();
    }

    /** Whether a row says nothing but what things are called: it heads something else. */
    private static boolean labels(Row row) {
        return row.segments().stream().allMatch(segment -> {
            List<String> folded = segment.words().stream()
                    .map(word -> Folded.word(word.text()))
                    .toList();
            List<Labels.Hit> hits = Labels.SHIPPED.in(folded, true);
            int covered = hits.stream().mapToInt(hit -> hit.to() - hit.from()).sum();
            return covered >= folded.stream().filter(word -> !word.isEmpty()).count();
        });
    }

    /** What the labels that rows of totals begin with mean. */
    private static Set<String> meant(Row row) {
        Set<String> concepts = new HashSet<>();
        for (Segment segment : row.segments()) {
            List<String> folded = segment.words().stream()
                    .map(word -> Folded.word(word.text()))
                    .toList();
            for (Labels.Hit hit : Labels.SHIPPED.in(folded, true)) {
                boolean first =
                        hit.from() == 0 || (hit.from() == 1 && folded.get(0).length() < 6);
                if (first) {
                    concepts.addAll(hit.concepts());
                }
            }
        }
        return concepts;
    }
}
