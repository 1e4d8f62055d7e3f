package dev.kontor.extraction.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what stands side by side on a page. Follows each row from word to word, so that a skewed scan does no harm. */
final class FindRows {

    /** A gap wider than this part of the height of the type separates columns. */
    private static final double COLUMN_GAP = 1.3;

    /** A gap between columns is also wider than this many letters. */
    private static final double LETTER_GAP = 1.5;

    /** Pieces of a word that touch are one word. */
    private static final double TOUCHING = 0.12;

    /** More than a page a person could read. */
    private static final int MAX_WORDS = 6_000;

    private static final double SAME_ROW = 0.5;

    private FindRows() {}

    /** From top to bottom. */
    static List<Row> of(Page page) {
        List<Word> words = new ArrayList<>(
                page.words().subList(0, Math.min(MAX_WORDS, page.words().size())));
        words.removeIf(word -> word.width() <= 0 || word.height() <= 0 || Misread.isSpeck(word));
        words.sort(Comparator.comparingDouble(Word::x));
        List<List<Word>> rows = new ArrayList<>();
        for (Word word : words) {
            List<Word> best = null;
            double most = SAME_ROW;
            for (List<Word> row : rows) {
                double overlap = overlap(row.getLast(), word);
                if (overlap > most) {
                    best = row;
                    most = overlap;
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                rows.add(best);
            }
            best.add(word);
        }
        return rows.stream()
                .map(row -> new Row(page.number(), segments(page.number(), row)))
                .sorted(Comparator.comparingDouble(Row::top))
                .toList();
    }

    /** How much of the smaller height two words share. */
    private static double overlap(Word left, Word right) {
        double shared = Math.min(left.bottom(), right.bottom()) - Math.max(left.y(), right.y());
        // a word drawn twice, or over another one, is no neighbour
        return left.right() - right.x() > 0.7 * Math.min(left.width(), right.width()) + 0.5
                ? 0
                : shared / Math.min(left.height(), right.height());
    }

    private static List<Segment> segments(int page, List<Word> row) {
        List<Segment> segments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Word word : JoinLetters.in(row)) {
            if (!words.isEmpty()) {
                Word before = words.getLast();
                double gap = word.x() - before.right();
                double height = Math.min(word.height(), before.height());
                boolean touching = gap < TOUCHING * height && before.certainty() == 1 && word.certainty() == 1;
                if (touching || Misread.isTorn(before, word)) {
                    words.set(words.size() - 1, join(before, word));
                    continue;
                }
                if (gap > COLUMN_GAP * height && gap > LETTER_GAP * letter(before, word)) {
                    segments.add(new Segment(page, words));
                    words = new ArrayList<>();
                }
            }
            words.add(word);
        }
        segments.add(new Segment(page, words));
        return segments;
    }

    /** Mean width of the letters of the two: type may be wider than it is high. */
    private static double letter(Word left, Word right) {
        return (left.width() + right.width())
                / (left.text().length() + right.text().length());
    }

    static Word join(Word left, Word right) {
        double top = Math.min(left.y(), right.y());
        return new Word(
                left.text() + right.text(),
                left.x(),
                top,
                right.right() - left.x(),
                Math.max(left.bottom(), right.bottom()) - top,
                Math.min(left.certainty(), right.certainty()));
    }
}
