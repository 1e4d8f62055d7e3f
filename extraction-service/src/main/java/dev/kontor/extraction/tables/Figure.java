package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a row of a table.
 *
 * @param values what it may mean: 1.000 is a thousand or one
 * @param decimals how many digits stand behind its last point or comma
 * @param percent whether a percent sign follows
 * @param unit whether a word follows in the same cell
 * @param left edge in points
 * @param right edge of the number
 * @param reach right edge with the word that follows
 */
record Figure(
        List<BigDecimal> values, int decimals, boolean percent, boolean unit, double left, double right, double reach) {

    static final Pattern FORM = Pattern.compile(
            "(?=[-–−€$£\\d])(?:(?<![\\p{L}\\d.,/-])(?:[-–−]\\s?(?:(?:EUR|CHF|USD|GBP|PLN)\\s?)?)?(?:[€$£]\\s?)?\\d{1,3}(?:(?:[.'’ ]\\d{3})+(?:,\\d{1,4})?|(?:[,'’ ]\\d{3})+(?:\\.\\d{1,4})?)(?![\\d/]|[.,]\\d)"
                    + "|(?<![\\p{L}\\d.,/-])(?:[-–−]\\s?(?:(?:EUR|CHF|USD|GBP|PLN)\\s?)?)?(?:[€$£]\\s?)?\\d+(?:[.,]\\d{1,5})?(?:,-{1,2}|\\.-{1,2})?(?![\\d/]|[.,]\\d))");
    private static final Pattern BEHIND = Pattern.compile("[.,](\\d{1,5})\\D*$");
    /** Room between groups of thousands, as a part of the width of a digit: a blank of a typewriter is as wide as one. */
    private static final double THOUSANDS = 1.15;

    private static final Pattern NOT_NUMBER = Pattern.compile("[^\\d.,]");

    /** The numbers of a row, from left to right. */
    static List<Figure> in(Row row) {
        List<Figure> figures = new ArrayList<>();
        for (Segment segment : row.segments()) {
            for (int[] place : places(segment)) {
                figures.add(of(segment, place[0], place[1]));
            }
        }
        return figures;
    }

    /** Where numbers begin and end in the text of a segment. What stands apart is no group of thousands: "20 377,00". */
    static List<int[]> places(Segment segment) {
        List<int[]> places = new ArrayList<>();
        Matcher number = FORM.matcher(segment.text()).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        while (number.region(from, segment.text().length()).find()) {
            int start = number.start();
            int end = number.end();
            int together = together(segment, start, end);
            if (together < end && number.region(start, together).find()) {
                start = number.start();
                end = number.end();
            }
            places.add(new int[] {start, end});
            from = end;
        }
        return places;
    }

    /** Where the words end that stand no further apart than thousands do. */
    private static int together(Segment segment, int start, int end) {
        int first = segment.wordAt(start);
        int last = segment.wordAt(end - 1);
        for (int i = first; i < last; i++) {
            Word word = segment.words().get(i);
            double digit = word.width() / word.text().length();
            if (segment.words().get(i + 1).x() - word.right() > THOUSANDS * digit
                    && Character.isDigit(word.text().charAt(word.text().length() - 1))) {
                return segment.start(i) + word.text().length();
            }
        }
        return end;
    }

    /**
     * The number at a place in the text of a segment.
     *
     * @param end exclusive
     */
    static Figure of(Segment segment, int start, int end) {
        String text = segment.text().substring(start, end);
        List<Word> words = segment.words(start, end);
        String rest = segment.text().substring(end);
        boolean percent = rest.startsWith("%") || rest.startsWith(" %");
        int next = segment.wordAt(end - 1) + 1;
        boolean unit = !percent
                && next < segment.words().size()
                && Character.isLetter(segment.words().get(next).text().charAt(0));
        double right = words.getLast().right();
        return new Figure(
                values(text),
                decimals(text),
                percent,
                unit,
                words.getFirst().x(),
                right,
                unit ? segment.words().get(next).right() : right);
    }

    BigDecimal value() {
        return values.getFirst();
    }

    /** @param text of the form above */
    static List<BigDecimal> values(String text) {
        boolean negative = "-–−".indexOf(text.charAt(0)) >= 0;
        String plain = NOT_NUMBER.matcher(text).replaceAll("");
        int last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
        List<BigDecimal> values = new ArrayList<>();
        String digits = plain.replace(".", "").replace(",", "");
        if (digits.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        int behind = last < 0 ? 0 : plain.length() - last - 1;
        boolean one = last == Math.min(index(plain, ','), index(plain, '.'));
        if (behind == 3 && one) {
            values.add(new BigDecimal(digits));
            values.add(new BigDecimal(digits).movePointLeft(3));
        } else if (behind == 3 && plain.indexOf(plain.charAt(last)) != last) {
            values.add(new BigDecimal(digits));
        } else {
            values.add(new BigDecimal(digits).movePointLeft(behind));
        }
        return negative ? values.stream().map(BigDecimal::negate).toList() : values;
    }

    private static int index(String text, char c) {
        int at = text.indexOf(c);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    static int decimals(String text) {
        Matcher behind = BEHIND.matcher(text);
        return behind.find() ? behind.group(1).length() : 0;
    }
}
