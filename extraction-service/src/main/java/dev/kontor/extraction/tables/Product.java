package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a table whose numbers go together: quantity times price, less a discount, is the total.
 *
 * @param columns at most one of each role
 * @param rows in which they do, at least one
 */
record Product(List<Column> columns, List<Row> rows) {

    private static final int LETTERS = 3;
    private static final int SHORTEST_NUMBER = 4;

    /** How far text may begin from its heading, in points. */
    private static final double MOVED = 16;

    /** How far words below one another may be apart, in points. */
    private static final double ALIGNED = 4;

    /** The columns below a heading, where arithmetic settles which numbers are which. */
    List<Column> below(List<Column> heading) {
        if (rows.size() == 1 && contradicts(heading)) {
            return heading;
        }
        Set<Role> settled = EnumSet.noneOf(Role.class);
        columns.forEach(column -> settled.add(column.role()));
        List<Column> all = new ArrayList<>(swapped(heading) ? swap() : columns);
        named(heading).stream()
                .map(column -> moved(column, heading))
                .filter(column -> !settled.contains(column.role()))
                .filter(column -> !column.role().numeric() || columns.stream().noneMatch(column::overlaps))
                .forEach(all::add);
        return sorted(all);
    }

    /** One row goes together by chance where it ends elsewhere than the heading says. */
    private boolean contradicts(List<Column> heading) {
        return heading.stream().anyMatch(column -> column.role() == Role.TOTAL && !column.overlaps(of(Role.TOTAL)));
    }

    /** What is headed "Position" may be the number of a line as well as what it is about. */
    private List<Column> named(List<Column> heading) {
        Column text = heading.stream()
                .filter(column -> column.role() == Role.DESCRIPTION)
                .findFirst()
                .orElse(null);
        if (text != null
                && rows.stream()
                        .anyMatch(row -> words(row)
                                .filter(Product::reads)
                                .anyMatch(word -> text.heads(word) || text.shares(word) > 0))) {
            return heading;
        }
        List<Column> all = new ArrayList<>(heading);
        if (text != null) {
            all.remove(text);
            all.add(new Column(Role.POSITION, text.left(), text.right()));
        }
        table().stream().filter(column -> column.role() == Role.DESCRIPTION).forEach(all::add);
        return all;
    }

    /** A heading may be centred over its column: text begins where the cells do. */
    private Column moved(Column column, List<Column> heading) {
        boolean text = column.role() == Role.DESCRIPTION;
        if (!text && column.role() != Role.ARTICLE) {
            return column;
        }
        double left = rows.stream()
                .flatMap(Product::words)
                .filter(word -> (text ? reads(word) : !ReadRow.isGlued(word))
                        && column.shares(word) > 0
                        && heading.stream().allMatch(other -> other.shares(word) <= column.shares(word)))
                .mapToDouble(Word::x)
                .min()
                .orElse(column.left());
        return new Column(
                column.role(), Math.min(text ? Math.min(left, beside(column)) : left, column.left()), column.right());
    }

    private double beside(Column column) {
        return rows.stream()
                .flatMap(row -> words(row)
                        .map(Word::x)
                        .filter(x -> Math.abs(x - column.left()) < MOVED)
                        .min(Comparator.comparingDouble(x -> Math.abs(x - column.left())))
                        .stream())
                .min(Comparator.naturalOrder())
                .orElse(column.left());
    }

    /** A product does not tell its factors apart; a heading does. */
    private boolean swapped(List<Column> heading) {
        return lies(heading, Role.QUANTITY, Role.PRICE) && lies(heading, Role.PRICE, Role.QUANTITY);
    }

    private boolean lies(List<Column> heading, Role role, Role other) {
        return heading.stream()
                .filter(column -> column.role() == role)
                .anyMatch(column -> of(other).distance(column.left(), column.right())
                        < of(role).distance(column.left(), column.right()));
    }

    private Column of(Role role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private List<Column> swap() {
        return columns.stream()
                .map(column -> switch (column.role()) {
                    case QUANTITY -> new Column(Role.PRICE, column.left(), column.right());
                    case PRICE -> new Column(Role.QUANTITY, column.left(), column.right());
                    default -> column;
                })
                .toList();
    }

    /** The columns of a table without a heading: what stands before its words numbers the lines or the goods. */
    List<Column> table() {
        List<Column> all = new ArrayList<>(columns);
        List<Word> first = rows.stream()
                .flatMap(row ->
                        words(row).filter(this::free).filter(Product::reads).limit(1))
                .toList();
        first.stream().min(Comparator.comparingDouble(Word::x)).ifPresent(text -> {
            all.add(new Column(Role.DESCRIPTION, text.x(), text.right()));
            before(text, Role.ARTICLE, all);
            before(text, Role.POSITION, all);
        });
        return sorted(all);
    }

    private void before(Word text, Role role, List<Column> all) {
        List<Word> words = rows.stream()
                .flatMap(row -> words(row)
                        .filter(word -> word.right() < text.x()
                                && free(word)
                                && (word.text().length() >= SHORTEST_NUMBER) == (role == Role.ARTICLE))
                        .limit(1))
                .toList();
        boolean aligned = words.stream()
                .allMatch(word -> Math.abs(word.x() - words.getFirst().x()) < ALIGNED
                        || Math.abs(word.right() - words.getFirst().right()) < ALIGNED);
        if (aligned && words.size() == rows.size()) {
            double left = words.stream().mapToDouble(Word::x).min().orElseThrow();
            double right = words.stream().mapToDouble(Word::right).max().orElseThrow();
            all.add(new Column(role, left, right));
        }
    }

    private boolean free(Word word) {
        return columns.stream().noneMatch(column -> column.left() <= word.x() && word.x() <= column.right());
    }

    private static Stream<Word> words(Row row) {
        return row.segments().stream().flatMap(segment -> segment.words().stream());
    }

    private static boolean reads(Word word) {
        return word.text().chars().filter(Character::isLetter).count() >= LETTERS
                && word.text().chars().noneMatch(Character::isDigit);
    }

    private static List<Column> sorted(List<Column> columns) {
        return columns.stream().sorted(Comparator.comparingDouble(Column::left)).toList();
    }
}
