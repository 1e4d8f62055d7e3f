package dev.kontor.extraction.tables;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.tables.Column.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a table while its rows are read. */
final class Line {

    private static final Pattern EDGES = Pattern.compile("^[\\s|:;,-]+|[\\s|;,-]+$");
    private static final Pattern POSITION = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})*\\.?|[A-Z]\\d{1,3}");

    private final List<Column> table;
    private final ReadRow cells;
    private final StringBuilder description = new StringBuilder();
    private final StringBuilder article = new StringBuilder();
    private BigDecimal reduced = BigDecimal.ZERO;
    private int rows = 1;

    Line(ReadRow cells, List<Column> table) {
        this.cells = cells;
        this.table = table;
        add(cells);
    }

    /** Takes a further row of text. */
    void more(ReadRow further) {
        if (rows++ < 6) {
            add(further);
        }
    }

    private void add(ReadRow row) {
        append(description, row.text(Role.DESCRIPTION));
        append(article, row.text(Role.ARTICLE));
    }

    private static void append(StringBuilder all, String text) {
        if (!text.isBlank()) {
            all.append(all.isEmpty() ? "" : " ").append(text);
        }
    }

    /** @param discount negative, of this line */
    void reduce(BigDecimal discount) {
        reduced = reduced.add(discount);
    }

    LineItem item() {
        Figure total = cells.figure(Role.TOTAL);
        BigDecimal sum = total == null ? null : total.value();
        BigDecimal quantity = value(Role.QUANTITY);
        BigDecimal price = value(Role.PRICE);
        Figure counted = cells.figure(Role.QUANTITY);
        Figure priced = cells.figure(Role.PRICE);
        if (counted != null && sum != null && price != null) {
            quantity = fitting(counted.values(), price, sum);
        }
        if (priced != null && sum != null && quantity != null) {
            price = fitting(priced.values(), quantity, sum);
        }
        if (quantity != null && price == null && sum != null && quantity.signum() != 0 && !has(Role.PRICE)) {
            price = sum.divide(quantity, 4, RoundingMode.HALF_UP);
        }
        String unit = Units.code(cells.text(Role.UNIT));
        if (unit == null) {
            unit = Units.code(cells.text(Role.QUANTITY));
        }
        Figure vat = cells.figure(Role.VAT);
        String text = EDGES.matcher(description).replaceAll("");
        String first = cells.text(Role.POSITION).split(" ", -1)[0];
        return new LineItem(
                POSITION.matcher(first).matches() ? first.replaceAll("\\.$", "") : null,
                text.isEmpty() ? null : text,
                article.isEmpty() ? null : article.toString().split(" ", -1)[0],
                plain(quantity),
                unit,
                plain(price),
                sum == null ? null : sum.add(reduced),
                vat == null || vat.value().compareTo(BigDecimal.valueOf(30)) > 0 ? null : plain(vat.value()),
                null);
    }

    private boolean has(Role role) {
        return table.stream().anyMatch(column -> column.role() == role);
    }

    private @Nullable BigDecimal value(Role role) {
        Figure figure = cells.figure(role);
        return figure == null ? null : figure.value();
    }

    /** The meaning with which quantity times price comes nearest to the total. */
    private static BigDecimal fitting(List<BigDecimal> meanings, BigDecimal factor, BigDecimal sum) {
        BigDecimal best = meanings.getFirst();
        for (BigDecimal meaning : meanings) {
            if (off(meaning, factor, sum).compareTo(off(best, factor, sum)) < 0) {
                best = meaning;
            }
        }
        return best;
    }

    private static BigDecimal off(BigDecimal meaning, BigDecimal factor, BigDecimal sum) {
        return meaning.multiply(factor).subtract(sum).abs();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
