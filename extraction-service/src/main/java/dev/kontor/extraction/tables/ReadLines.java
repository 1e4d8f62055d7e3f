package dev.kontor.extraction.tables;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.tables.Column.Role;
import dev.kontor.extraction.writing.Amounts;
import java.math.BigDecimal;
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
    private boolean stacked;
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
        Lead.in(found).forEach(Line::begins);
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
                stacked = StackedNumbers.below(rows, i - 1, heading);
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
        boolean line = counted(cells, table);
        Set<String> meant = RowLabels.meant(row);
        boolean sums = meant.stream().anyMatch(TOTALS::contains);
        boolean amount = Amounts.in(row.text());
        if (amount && meant.stream().anyMatch(CARRIES::contains)) {
            return;
        }
        if (goesOn
                && total != null
                && total.value().signum() < 0
                && !counted
                && close(row, before)
                && RowLabels.reduce(row)) {
            lines.getLast().reduce(total.value());
            return;
        }
        if ((amount && sums && !line) || (!counted && total != null && comesTo(total.value()))) {
            ended = !lines.isEmpty();
            return;
        }
        boolean tax =
                SumRow.taxes(row) && (line ? !named(cells) : lines.stream().allMatch(Line::isCounted));
        boolean item = has(table, Role.TOTAL)
                ? total != null && total.decimals() >= 1 && (line || named(cells))
                : counted && cells.figure(Role.PRICE) != null;
        if (tax && !lines.isEmpty()) {
            ended = true;
            return;
        }
        if (item) {
            lines.add(new Line(cells, table, stacked));
            goesOn = true;
            return;
        }
        goesOn &= total == null
                && !RowLabels.all(row)
                && (near(row, before) || turned(row, before))
                && !cells.runsAcross();
        if (goesOn) {
            lines.getLast().more(ReadRow.text(table, row));
        }
    }

    /** Two of quantity, price and total that go together make a line of whatever its text says. */
    private static boolean counted(ReadRow cells, List<Column> table) {
        return cells.figure(Role.QUANTITY) != null && (cells.figure(Role.PRICE) != null || !has(table, Role.PRICE));
    }

    /** Whether a row says what it is about; the sign of a currency says nothing. */
    private static boolean named(ReadRow cells) {
        return cells.words(Role.DESCRIPTION).stream()
                .anyMatch(word -> LETTERS.matcher(word.text()).find() && !ReadRow.isCurrency(word));
    }

    /** Whether an amount is what the lines above come to. */
    private boolean comesTo(BigDecimal amount) {
        BigDecimal sum = lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !lines.isEmpty() && amount.signum() != 0 && sum.compareTo(amount) == 0;
    }

    private static boolean has(List<Column> table, Role role) {
        return table.stream().anyMatch(column -> column.role() == role);
    }

    private static boolean near(Row row, @Nullable Row before) {
        return within(STEP, row, before);
    }

    /** A line may be torn apart by the end of a page: it goes on where one of its cells begins. */
    private boolean turned(Row row, @Nullable Row before) {
        return before != null
                && row.page() == before.page() + 1
                && lines.getLast().hasCellAt(row.left());
    }

    /** What is taken off a line may stand a little apart from its text. */
    private static boolean close(Row row, @Nullable Row before) {
        return within(2 * STEP, row, before);
    }

    private static boolean within(double steps, Row row, @Nullable Row before) {
        return before != null && before.page() == row.page() && row.top() - before.top() < steps * row.height();
    }
}
