package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Word;
import java.util.List;

/**
 * Where the rows of the descriptions in a table end.
 *
 * @param widest how far the widest reaches, in points
 * @param next where the column behind them begins
 */
record Edge(double widest, double next) {

    /** A blank at least, as a part of the height of the type. */
    private static final double BLANK = 0.4;

    /** A row that leaves more room than this before the next column was not full, as a part of the height of the type. */
    private static final double ROOM = 8;

    /** Whether a word would not have fitted behind a row. */
    boolean full(List<Word> row, Word next) {
        Word last = row.getLast();
        double right = last.right() + blank(row) + next.width();
        return right > widest && right + ROOM * last.height() > this.next;
    }

    /** A typewriter has blanks as wide as its letters. */
    private static double blank(List<Word> row) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < row.size(); i++) {
            least = Math.min(least, row.get(i).x() - row.get(i - 1).right());
        }
        double usual = BLANK * row.getLast().height();
        return row.size() == 1 ? usual : Math.max(usual, least);
    }
}
