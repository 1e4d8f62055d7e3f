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
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}-]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** A line of text further below than this many heights of its type belongs to no line of the table. */
    private static final double STEP = 3.2;

    private final List<Row> rows;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable List<Column> columns;
    private boolean ended;

    /** Whether all rows since the last line belong to it. */
    private boolean goesOn;

    private final @Nullable Product product;

    private ReadLines(Layout layout, @Nullable Product product) {
        this.rows = layout.rows();
        this.product = product;
    }

    /** In the order of the pages. */
    public static List<LineItem> of(Layout layout) {
        Product product = FindFactors.in(layout.rows());
        ReadLines read = new ReadLines(layout, product);
        read.read();
        if (read.lines.isEmpty() && product != null) {
            read.columns = product.table();
            read.rows(layout.rows().indexOf(product.rows().getFirst()));
        }
        List<Line> found = read.lines;
        double edge = found.stream().mapToDouble(Line::edge).max().orElse(0);
        double next = found.stream().mapToDouble(Line::next).min().orElse(0);
        return found.stream().map(line -> line.item(new Edge(edge, next))).toList();
    }

    private void read() {
        int i = 0;
        while (i < rows.size()) {
            List<Column> heading = heading(i++);
            if (heading != null) {
                columns = product == null ? heading : product.below(heading);
                ended = false;
                i = rows(i);
            }
        }
    }

    /** Reads the table that goes on at a row; the index of the next heading. */
    private int rows(int from) {
        Row before = from == 0 ? null : rows.get(from - 1);
        int i = from;
        while (i < rows.size() && heading(i) == null) {
            Row row = rows.get(i++);
            ended &= product == null || !product.rows().contains(row);
            if (columns != null && !ended) {
                row(row, before, columns);
                before = row;
            }
        }
        return i;
    }

    private @Nullable List<Column> heading(int i) {
        List<Column> heading = FindHeading.in(
                i == 0 ? null : rows.get(i - 1), rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null);
        return heading != null && (columns == null || !ended || like(heading)) ? heading : null;
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
        if (goesOn && total != null && total.value().signum() < 0 && !counted && close(row, before) && reduces(row)) {
            lines.getLast().reduce(total.value());
            return;
        }
        if (amount && sums && !counted(cells, table)) {
            ended = !lines.isEmpty();
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
            goesOn = true;
            return;
        }
        goesOn &= total == null && !labels(row) && near(row, before) && !cells.runsAcross();
        if (goesOn) {
            lines.getLast().more(ReadRow.text(table, row));
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
        return within(STEP, row, before);
    }

    /** What is taken off a line may stand a little apart from its text. */
    private static boolean close(Row row, @Nullable Row before) {
        return within(2 * STEP, row, before);
    }

    private static boolean within(double steps, Row row, @Nullable Row before) {
        return before != null && before.page() == row.page() && row.top() - before.top() < steps * row.height();
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

    /** Whether a row takes something off the line above it: "abzgl. 10% Rabatt". */
    private static boolean reduces(Row row) {
        List<String> folded = row.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .map(word -> Folded.word(NOT_LETTERS.matcher(word.text()).replaceAll("")))
                .toList();
        return Labels.SHIPPED.in(folded, true).stream()
                .anyMatch(hit -> hit.concepts().contains("allowance"));
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
