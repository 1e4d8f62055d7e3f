package dev.kontor.extraction.tables;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table while its rows are read. */
final class Line {

    private static final Pattern EDGES = Pattern.compile("^[\\s|:;,-]+|[\\s|:;,-]+$");
    private static final Pattern POSITION = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})*\\.?|[A-Z]\\d{1,3}");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(30);
    private static final int MOST_ROWS = 6;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** How far cells below one another may be apart, in points. */
    private static final double ALIGNED = 4;

    private final List<Column> table;
    private final ReadRow cells;
    private final boolean stacked;
    private final List<ReadRow> rows = new ArrayList<>();
    private BigDecimal reduced = BigDecimal.ZERO;
    private @Nullable Lead lead;

    /** @param stacked whether its cell of numbers holds those of others first */
    Line(ReadRow cells, List<Column> table, boolean stacked) {
        this.cells = cells;
        this.table = table;
        this.stacked = stacked;
        rows.add(cells);
    }

    /** Takes a further row of text. */
    void more(ReadRow further) {
        if (rows.size() < MOST_ROWS) {
            rows.add(further);
        }
    }

    /**
     * Takes something off, unless the total says that it has been.
     *
     * @param discount negative, of this line
     */
    void reduce(BigDecimal discount) {
        Reckoned sums = reckoned();
        BigDecimal product = sums.quantity() == null || sums.price() == null || sums.base() != null
                ? null
                : sums.quantity().multiply(sums.price());
        if (product == null || product.subtract(total()).abs().compareTo(CENT) <= 0) {
            reduced = reduced.add(discount);
        }
    }

    /** Whether it has a quantity and a price. */
    boolean isCounted() {
        return cells.figure(Role.QUANTITY) != null && cells.figure(Role.PRICE) != null;
    }

    private Reckoned reckoned() {
        return Reckoned.of(
                cells.figure(Role.QUANTITY), cells.figure(Role.PRICE), cells.figure(Role.TOTAL), has(Role.PRICE));
    }

    /** Where the rightmost row of the description ends, in points. */
    double edge() {
        return Wording.edge(description(), left());
    }

    /** Where the column behind the description begins, in points. */
    double next() {
        double left = description().isEmpty()
                ? 0
                : description().getFirst().getFirst().x();
        return table.stream()
                .filter(column -> column.role().numeric())
                .mapToDouble(Column::left)
                .filter(column -> column > left)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** Whether its number or its description begins there, in points. */
    boolean hasCellAt(double left) {
        return Stream.of(Role.ARTICLE, Role.DESCRIPTION)
                .map(cells::words)
                .filter(words -> !words.isEmpty())
                .anyMatch(words -> Math.abs(words.getFirst().x() - left) < ALIGNED);
    }

    /** The words in the first row of its description; empty where a column of its own has its number. */
    List<Word> firstRow() {
        return numbers().isEmpty() ? cells.words(Role.DESCRIPTION) : List.of();
    }

    /** Takes the number off the description. */
    void begins(Lead with) {
        this.lead = with;
    }

    BigDecimal total() {
        Figure total = cells.figure(Role.TOTAL);
        return total == null ? BigDecimal.ZERO : total.value().add(reduced);
    }

    /** Where the cell of its description begins, with the number that may lead it, in points. */
    private double left() {
        return rows.stream()
                .map(row -> row.words(Role.DESCRIPTION))
                .filter(words -> !words.isEmpty())
                .mapToDouble(words -> words.getFirst().x())
                .findFirst()
                .orElse(0);
    }

    private List<List<Word>> description() {
        Lead number = lead;
        return rows.stream()
                .map(row -> number != null && row == cells ? number.rest() : row.words(Role.DESCRIPTION))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private List<String> numbers() {
        if (lead != null) {
            return List.of(lead.number());
        }
        return rows.stream()
                .flatMap(row -> row.words(Role.ARTICLE).stream())
                .map(Word::text)
                .toList();
    }

    /** @param edge where the descriptions of the table end */
    LineItem item(Edge edge) {
        Reckoned sums = reckoned();
        String unit = Units.code(cells.text(Role.UNIT));
        Figure vat = cells.figure(Role.VAT);
        Article article = Article.of(numbers(), stacked, description(), left(), edge);
        String text = EDGES.matcher(article.name()).replaceAll("");
        String first = cells.text(Role.POSITION).split(" ", -1)[0];
        return new LineItem(
                POSITION.matcher(first).matches() ? first.replaceAll("\\.$", "") : null,
                text.isEmpty() ? null : text,
                article.number(),
                plain(sums.quantity()),
                unit == null ? Units.code(cells.text(Role.QUANTITY)) : unit,
                plain(sums.price()),
                sums.total() == null ? null : sums.total().add(reduced),
                vat == null || vat.value().compareTo(HIGHEST_RATE) > 0 ? null : plain(vat.value()),
                null,
                sums.base(),
                null);
    }

    private boolean has(Role role) {
        return table.stream().anyMatch(column -> column.role() == role);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
