package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a table that has no heading: rows in which one number times another is a third. */
final class WithoutHeading {

    private static final BigDecimal CENT = new BigDecimal("0.011");

    private WithoutHeading() {}

    static List<Line> in(Layout layout) {
        List<Line> lines = new ArrayList<>();
        for (Row row : layout.rows()) {
            List<Column> columns = columns(row);
            if (columns != null) {
                lines.add(new Line(ReadRow.of(columns, row), columns));
            }
        }
        return lines;
    }

    private static @Nullable List<Column> columns(Row row) {
        List<Figure> figures = figures(row);
        for (int c = figures.size() - 1; c >= 2; c--) {
            Figure total = figures.get(c);
            if (total.decimals() != 2) {
                continue;
            }
            for (int a = 0; a < figures.size(); a++) {
                for (int b = 0; b < figures.size(); b++) {
                    if (a != b
                            && a != c
                            && b != c
                            && product(figures.get(a), figures.get(b), total)
                            && figures.get(b).decimals() >= 2) {
                        return table(row, figures.get(a), figures.get(b), total);
                    }
                }
            }
        }
        return null;
    }

    private static boolean product(Figure quantity, Figure price, Figure total) {
        return total.value().signum() != 0
                && quantity.values().stream()
                        .anyMatch(meaning -> meaning.multiply(price.value())
                                        .subtract(total.value())
                                        .abs()
                                        .compareTo(CENT)
                                < 0);
    }

    private static List<Column> table(Row row, Figure quantity, Figure price, Figure total) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Role.QUANTITY, quantity.left(), quantity.right()));
        columns.add(new Column(Role.PRICE, price.left(), price.right()));
        columns.add(new Column(Role.TOTAL, total.left(), total.right()));
        for (Segment segment : row.segments()) {
            for (Word word : segment.words()) {
                if (word.text().chars().filter(Character::isLetter).count() > 2) {
                    columns.add(new Column(Role.DESCRIPTION, word.x(), word.right()));
                    columns.sort(Comparator.comparingDouble(Column::left));
                    return columns;
                }
            }
        }
        columns.sort(Comparator.comparingDouble(Column::left));
        return columns;
    }

    private static List<Figure> figures(Row row) {
        List<Figure> figures = new ArrayList<>();
        for (Segment segment : row.segments()) {
            Matcher number = Figure.FORM.matcher(segment.text());
            while (number.find()) {
                List<Word> words = segment.words(number.start(), number.end());
                figures.add(new Figure(
                        Figure.values(number.group()),
                        Figure.decimals(number.group()),
                        false,
                        number.group(),
                        number.start(),
                        number.end(),
                        words.getFirst().x(),
                        words.getLast().right()));
            }
        }
        return figures;
    }
}
