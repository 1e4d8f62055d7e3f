package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Sorts the words of a row into the columns of its table. */
final class ReadRow {

    /** Further off than this, in points, a number belongs to no column. */
    private static final double FAR = 55;

    /** A heading may be centred over its column: longer words below that of the position are the description. */
    private static final int LONGEST_POSITION = 4;

    private final List<Column> columns;
    private final Map<Role, Figure> figures = new EnumMap<>(Role.class);
    private final Map<Role, StringBuilder> texts = new EnumMap<>(Role.class);
    private final List<Figure> all = new ArrayList<>();
    private final double textLeft;

    private ReadRow(List<Column> columns, Row row) {
        this.columns = columns;
        this.textLeft = row.left();
        for (Segment segment : row.segments()) {
            read(segment);
        }
    }

    static ReadRow of(List<Column> columns, Row row) {
        return new ReadRow(columns, row);
    }

    /** The number in a column of numbers. */
    @Nullable
    Figure figure(Role role) {
        return figures.get(role);
    }

    List<Figure> figures() {
        return all;
    }

    /** The words in a column; empty without any. */
    String text(Role role) {
        StringBuilder text = texts.get(role);
        return text == null ? "" : text.toString().strip();
    }

    double left() {
        return textLeft;
    }

    private void read(Segment segment) {
        boolean[] taken = new boolean[segment.words().size()];
        Matcher number = Figure.FORM.matcher(segment.text());
        while (number.find()) {
            List<Word> words = segment.words(number.start(), number.end());
            double left = words.getFirst().x();
            double right = words.getLast().right();
            Column column = nearest(left, right);
            if (column != null && column.role().numeric() && !amongText(segment, number, column)) {
                String rest = segment.text().substring(number.end());
                boolean percent = rest.startsWith("%") || rest.startsWith(" %");
                Figure figure = new Figure(
                        Figure.values(number.group()),
                        Figure.decimals(number.group()),
                        percent,
                        number.group(),
                        number.start(),
                        number.end(),
                        left,
                        right);
                put(column.role(), figure);
                for (int i = segment.wordAt(number.start()); i <= segment.wordAt(number.end() - 1); i++) {
                    taken[i] = true;
                }
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                word(segment, i);
            }
        }
    }

    /** A number within running text is part of the text: 12 x 1,0l PET. */
    private static boolean amongText(Segment segment, Matcher number, Column column) {
        String before = segment.text().substring(0, number.start()).strip();
        long letters = before.chars().filter(Character::isLetter).count();
        return letters > 5
                && number.start() > 0
                && column.left() - segment.left() > 30
                && segment.words().get(segment.wordAt(number.start())).right() < column.left() - 5;
    }

    private void put(Role role, Figure figure) {
        all.add(figure);
        Figure before = figures.get(role);
        if (figure.percent() && role != Role.VAT && role != Role.DISCOUNT) {
            figures.putIfAbsent(Role.VAT, figure);
        } else if (before == null) {
            figures.put(role, figure);
        } else if (role == Role.TOTAL && figure.decimals() == 2) {
            figures.put(role, figure);
        }
    }

    private @Nullable Column nearest(double left, double right) {
        Column best = null;
        double least = FAR;
        for (Column column : columns) {
            double distance = column.distance(left, right);
            if (distance < least) {
                best = column;
                least = distance;
            }
        }
        return best;
    }

    /** Text belongs to the last column of text that begins before it. */
    private void word(Segment segment, int index) {
        Word word = segment.words().get(index);
        Column best = null;
        for (Column column : columns) {
            boolean begins = column.left() - 6 <= word.x();
            if (begins && (best == null || column.left() > best.left())) {
                best = column;
            }
        }
        if (best == null && !columns.isEmpty()) {
            best = columns.getFirst();
        }
        if (best != null) {
            Role role = best.role() == Role.POSITION && word.text().length() > LONGEST_POSITION
                    ? Role.DESCRIPTION
                    : best.role();
            texts.computeIfAbsent(role, r -> new StringBuilder()).append(' ').append(word.text());
        }
    }
}
