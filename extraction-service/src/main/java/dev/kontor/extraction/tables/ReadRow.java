package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sorts the words of a row into the columns of its table. */
final class ReadRow {

    /** Further off than this, in points, a number belongs to no column. */
    private static final double FAR = 55;

    /** A heading may be centred over its column: longer words below that of the position are the description. */
    private static final int LONGEST_POSITION = 4;

    /** The position and what follows it, printed without a gap. */
    private static final Pattern GLUED = Pattern.compile("(\\d{1,3})(\\p{L}.*)");

    private static final Pattern CURRENCY = Pattern.compile("EUR|CHF|USD|GBP|PLN|Euro|€|\\$|£");

    /** Letters that make a word, and no number of an article. */
    private static final Pattern LETTERS_ALONE = Pattern.compile("\\p{L}{3,}\\P{N}*");

    /** Words of a unit at most. */
    private static final int LONGEST_UNIT = 2;

    /** Fewer are no sentence. */
    private static final int LETTERS = 8;

    private final List<Column> columns;
    private final Map<Role, Figure> figures = new EnumMap<>(Role.class);
    private final Map<Role, List<Word>> words = new EnumMap<>(Role.class);
    private final Row row;

    private ReadRow(List<Column> columns, Row row) {
        this.columns = columns;
        this.row = row;
    }

    static ReadRow of(List<Column> columns, Row row) {
        ReadRow read = new ReadRow(columns, row);
        row.segments().forEach(read::read);
        return read;
    }

    /** Of a row in which a line goes on: its numbers belong to the text. */
    static ReadRow text(List<Column> columns, Row row) {
        ReadRow read = new ReadRow(columns, row);
        for (Segment segment : row.segments()) {
            for (Word word : segment.words()) {
                read.word(word);
            }
        }
        return read;
    }

    /** The number in a column of numbers. */
    @Nullable
    Figure figure(Role role) {
        return figures.get(role);
    }

    /** The words in a column that are no number of it, from left to right. */
    List<Word> words(Role role) {
        return words.getOrDefault(role, List.of());
    }

    /** The words in a column; empty without any. */
    String text(Role role) {
        return words(role).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Whether text runs on below the heading of a column of numbers: a sentence and no cell. */
    boolean runsAcross() {
        return row.segments().stream()
                .anyMatch(segment -> columns.stream()
                        .anyMatch(column -> column.role().numeric()
                                && column.role() != Role.VAT
                                && segment.words().size() > 1
                                && segment.left() < column.left() - segment.height()
                                && column.right() < segment.right() + segment.height()
                                && segment.text()
                                                .chars()
                                                .filter(Character::isLetter)
                                                .count()
                                        > LETTERS));
    }

    private void read(Segment segment) {
        boolean[] taken = new boolean[segment.words().size()];
        for (int[] place : Figure.places(segment)) {
            Figure figure = Figure.of(segment, place[0], place[1]);
            Column column = nearest(figure.left(), figure.right());
            if (column != null && column.role().numeric() && !amongText(segment, place[0], column)) {
                put(column, figure);
                int first = segment.wordAt(place[0]);
                int last = segment.wordAt(place[1] - 1);
                Arrays.fill(taken, first, last + 1, true);
                if (column.role() == Role.QUANTITY) {
                    unit(segment, last + 1, taken);
                } else if (first > 0 && isCurrency(segment.words().get(first - 1))) {
                    taken[first - 1] = true;
                }
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                word(segment.words().get(i));
            }
        }
    }

    /** Whether a word is the sign of a currency, which says nothing about goods. */
    static boolean isCurrency(Word word) {
        return CURRENCY.matcher(word.text()).matches();
    }

    /** What follows a quantity is its unit, wherever its column begins. */
    private void unit(Segment segment, int from, boolean[] taken) {
        for (int to = Math.min(taken.length, from + LONGEST_UNIT); to > from; to--) {
            List<Word> unit = segment.words().subList(from, to);
            String text = unit.stream().map(Word::text).collect(Collectors.joining(" "));
            if (Units.known(text)) {
                words.computeIfAbsent(Role.QUANTITY, r -> new ArrayList<>()).addAll(unit);
                Arrays.fill(taken, from, to, true);
                return;
            }
        }
    }

    /** A number within running text is part of the text: 12 x 1,0l PET. So is one that stands behind all of its column. */
    private static boolean amongText(Segment segment, int number, Column column) {
        String before = segment.text().substring(0, number).strip();
        long letters = before.chars().filter(Character::isLetter).count();
        double right = segment.words().get(segment.wordAt(number)).right();
        boolean behind = column.right() < segment.left() && letters > 1;
        return behind
                || (letters > 5 && number > 0 && column.left() - segment.left() > 30 && right < column.left() - 5);
    }

    private void put(Column column, Figure figure) {
        Role role = column.role();
        Figure before = figures.get(role);
        if (figure.percent() && role != Role.VAT && role != Role.DISCOUNT) {
            figures.putIfAbsent(Role.VAT, figure);
        } else if (before == null || (role == Role.TOTAL && figure.decimals() == 2) || nearer(column, figure, before)) {
            figures.put(role, figure);
        }
    }

    /** Of two numbers one may belong to a column that nothing heads. */
    private static boolean nearer(Column column, Figure figure, Figure before) {
        return column.role() != Role.TOTAL
                && column.distance(figure.left(), figure.right()) < column.distance(before.left(), before.right());
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

    /** Whether a word may be a position with what follows it. */
    static boolean isGlued(Word word) {
        return GLUED.matcher(word.text()).matches();
    }

    /** A position and the text behind it may be printed without a gap. */
    private void word(Word word) {
        Matcher glued = GLUED.matcher(word.text());
        if (glued.matches() && columns.stream().anyMatch(column -> within(column, word))) {
            int digits = glued.end(1);
            double middle = word.x() + word.width() * digits / word.text().length();
            put(new Word(glued.group(1), word.x(), word.y(), middle - word.x(), word.height(), word.certainty()));
            put(new Word(glued.group(2), middle, word.y(), word.right() - middle, word.height(), word.certainty()));
        } else {
            put(word);
        }
    }

    private static boolean within(Column column, Word word) {
        return column.role() != Role.POSITION && word.x() < column.left() - 1 && column.left() + 1 < word.right();
    }

    /** Text belongs to the last column of text that begins before it. */
    private void put(Word word) {
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
            words.computeIfAbsent(role(best, word), r -> new ArrayList<>()).add(word);
        }
    }

    /** A heading may be centred over its column, so that names begin before it, behind the numbers and their heading. */
    private Role role(Column column, Word word) {
        boolean position = column.role() == Role.POSITION && word.text().length() > LONGEST_POSITION;
        boolean name = column.role() == Role.ARTICLE
                && word.x() > column.right()
                && LETTERS_ALONE.matcher(word.text()).matches()
                && isNamed(columns.indexOf(column) + 1);
        return position || name ? Role.DESCRIPTION : column.role();
    }

    private boolean isNamed(int column) {
        return column < columns.size() && columns.get(column).role() == Role.DESCRIPTION;
    }
}
