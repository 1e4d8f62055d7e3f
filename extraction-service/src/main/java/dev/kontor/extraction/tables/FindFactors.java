package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.tables.Column.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds by arithmetic which columns hold quantity, price, discount and total: in most rows the first two, less the third,
 * come to the last. It needs no heading, and settles what a heading leaves open.
 */
final class FindFactors {

    private static final BigDecimal CENT = new BigDecimal("0.011");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More numbers in a row are no line of an invoice. */
    private static final int MOST_FIGURES = 12;

    /** What goes together in fewer of the rows did so by chance. */
    private static final double MOST_ROWS = 0.5;

    /** A row in which something is multiplied by one says little. */
    private static final double TRIVIAL = 0.3;

    /** Columns by index, discount -1 without one. */
    private record Factors(int quantity, int price, int discount, int total) {

        boolean distinct() {
            return quantity != price
                    && quantity != total
                    && price != total
                    && discount != quantity
                    && discount != price
                    && discount != total;
        }
    }

    private final List<Row> lines = new ArrayList<>();
    private final List<List<Figure>> rows = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private FindFactors(List<Row> all) {
        for (Row row : all) {
            List<Figure> figures = Figure.in(row);
            if (figures.size() >= 3 && figures.size() <= MOST_FIGURES && multiplies(figures)) {
                lines.add(row);
                rows.add(figures);
            }
        }
        rows.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Figure::left))
                .forEach(this::widen);
    }

    private void widen(Figure figure) {
        if (!columns.isEmpty() && figure.left() < columns.getLast()[1]) {
            columns.getLast()[1] = Math.max(columns.getLast()[1], figure.reach());
        } else {
            columns.add(new double[] {figure.left(), figure.reach()});
        }
    }

    /** Quantity, price, total and perhaps discount, with the rows in which they go together; null without. */
    static @Nullable Product in(List<Row> rows) {
        FindFactors find = new FindFactors(rows);
        Factors best = find.best();
        if (best == null) {
            return null;
        }
        List<Column> found = new ArrayList<>();
        found.add(find.column(Role.QUANTITY, best.quantity()));
        found.add(find.column(Role.PRICE, best.price()));
        found.add(find.column(Role.TOTAL, best.total()));
        if (best.discount() >= 0) {
            found.add(find.column(Role.DISCOUNT, best.discount()));
        }
        return new Product(found, find.lines);
    }

    private Column column(Role role, int index) {
        return new Column(role, columns.get(index)[0], columns.get(index)[1]);
    }

    private @Nullable Factors best() {
        Factors best = null;
        double most = 0;
        int count = columns.size();
        List<@Nullable Figure[]> cells = rows.stream().map(this::cells).toList();
        for (int total = 0; total < count; total++) {
            for (int price = 0; price < count; price++) {
                for (int quantity = 0; quantity < count; quantity++) {
                    List<@Nullable Figure[]> filled = filled(cells, quantity, price, total);
                    for (int discount = -1; discount < count && !filled.isEmpty(); discount++) {
                        Factors factors = new Factors(quantity, price, discount, total);
                        double score = factors.distinct() ? score(factors, filled) : 0;
                        if (score > most) {
                            most = score;
                            best = factors;
                        }
                    }
                }
            }
        }
        return best != null && most >= 1 && most >= MOST_ROWS * rows.size() * TRIVIAL ? best : null;
    }

    /** The figures of a row by column, null where there is none. */
    private @Nullable Figure[] cells(List<Figure> row) {
        @Nullable Figure[] cells = new Figure[columns.size()];
        for (int column = 0; column < cells.length; column++) {
            double[] span = columns.get(column);
            for (Figure figure : row) {
                if (figure.left() >= span[0] && figure.left() <= span[1]) {
                    cells[column] = figure;
                    break;
                }
            }
        }
        return cells;
    }

    /** The rows that have a figure in each of three different columns. */
    private static List<@Nullable Figure[]> filled(List<@Nullable Figure[]> cells, int quantity, int price, int total) {
        return quantity == price || quantity == total || price == total
                ? List.of()
                : cells.stream()
                        .filter(row -> row[quantity] != null && row[price] != null && row[total] != null)
                        .toList();
    }

    private static double score(Factors factors, List<@Nullable Figure[]> filled) {
        double score = 0;
        int discounts = 0;
        for (@Nullable Figure[] row : filled) {
            Figure quantity = row[factors.quantity()];
            Figure price = row[factors.price()];
            Figure total = row[factors.total()];
            Figure discount = factors.discount() < 0 ? null : row[factors.discount()];
            if (quantity != null && price != null && total != null && makes(quantity, price, discount, total)) {
                boolean trivial = quantity.value().abs().compareTo(BigDecimal.ONE) == 0
                        || price.value().abs().compareTo(BigDecimal.ONE) == 0;
                score += (trivial ? TRIVIAL : 1) + likely(quantity, price, factors);
                discounts += discount == null ? 0 : 1;
            }
        }
        return factors.discount() >= 0 && discounts == 0 ? 0 : score;
    }

    /** A product does not tell its factors apart: a price has cents, a quantity a unit, and stands to the left. */
    private static double likely(Figure quantity, Figure price, Factors factors) {
        return (price.decimals() >= 2 ? 0.1 : 0)
                + (quantity.decimals() == 2 ? 0 : 0.05)
                + (quantity.unit() ? 0.1 : 0)
                + (factors.quantity() < factors.price() ? 0.08 : 0);
    }

    private static boolean multiplies(List<Figure> figures) {
        int count = figures.size();
        for (int total = 0; total < count; total++) {
            for (int price = 0; price < count; price++) {
                for (int quantity = 0; quantity < count; quantity++) {
                    for (int discount = -1; discount < count; discount++) {
                        if (new Factors(quantity, price, discount, total).distinct()
                                && makes(
                                        figures.get(quantity),
                                        figures.get(price),
                                        discount < 0 ? null : figures.get(discount),
                                        figures.get(total))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean makes(Figure quantity, Figure price, @Nullable Figure discount, Figure total) {
        if (total.decimals() != 2 || total.percent() || price.percent() || quantity.percent()) {
            return false;
        }
        BigDecimal sum = total.value().abs();
        if (sum.signum() == 0) {
            return false;
        }
        BigDecimal off = discount == null ? BigDecimal.ZERO : discount.value().abs();
        if (off.compareTo(HUNDRED) >= 0) {
            return false;
        }
        for (BigDecimal count : quantity.values()) {
            for (BigDecimal each : price.values()) {
                if (!nearly(
                        count.doubleValue() * each.doubleValue() * (1 - off.doubleValue() / 100), sum.doubleValue())) {
                    continue;
                }
                BigDecimal full = count.multiply(each).abs();
                BigDecimal less = full.subtract(full.multiply(off).divide(HUNDRED, 6, RoundingMode.HALF_UP));
                if (less.subtract(sum).abs().compareTo(CENT) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** False where a product is so far off that the last digits of it need not be known; most are. */
    private static boolean nearly(double product, double sum) {
        return Math.abs(Math.abs(product) - sum) < 1 + sum * 1e-9;
    }
}
