package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Word;

/**
 * Where the rows of the descriptions in a table end.
 *
 * @param widest how far the widest reaches, in points
 * @param next where the column behind them begins
 */
record Edge(double widest, double next) {

    /** A blank, as a part of the height of the type. */
    private static final double BLANK = 0.4;

    /** A row that leaves more room than this before the next column was not full, as a part of the height of the type. */
    private static final double ROOM = 8;

    /** Whether a word would not have fitted behind another one. */
    boolean full(Word last, Word next) {
        double right = last.right() + BLANK * last.height() + next.width();
        return right > widest && right + ROOM * last.height() > this.next;
    }
}
