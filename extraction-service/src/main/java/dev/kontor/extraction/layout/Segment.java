package dev.kontor.extraction.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that follow one another on a page without a gap as wide as that between columns: a cell of a table, a line of
 * an address, a line of running text.
 */
public final class Segment {

    private final int page;
    private final List<Word> words;
    private final String text;
    private final int[] starts;
    private final double top;
    private final double bottom;

    /** @param words at least one, from left to right */
    Segment(int page, List<Word> words) {
        this.page = page;
        this.words = List.copyOf(words);
        this.starts = new int[words.size()];
        StringBuilder joined = new StringBuilder();
        double highest = Double.MAX_VALUE;
        double lowest = 0;
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                joined.append(' ');
            }
            starts[i] = joined.length();
            joined.append(words.get(i).text());
            highest = Math.min(highest, words.get(i).y());
            lowest = Math.max(lowest, words.get(i).bottom());
        }
        this.text = joined.toString();
        this.top = highest;
        this.bottom = lowest;
    }

    /** From 1. */
    public int page() {
        return page;
    }

    public List<Word> words() {
        return words;
    }

    /** The words with one blank between them. */
    public String text() {
        return text;
    }

    public double left() {
        return words.getFirst().x();
    }

    public double right() {
        return words.getLast().right();
    }

    public double top() {
        return top;
    }

    public double bottom() {
        return bottom;
    }

    public double height() {
        return words.getFirst().height();
    }

    public double middle() {
        return (top + bottom) / 2;
    }

    /** Whether one stands above the other. */
    public boolean overlapsAcross(Segment other) {
        return left() < other.right() && other.left() < right();
    }

    /** The word that covers an offset of the text; the one before for the blank behind it. */
    public int wordAt(int offset) {
        int at = 0;
        while (at + 1 < starts.length && starts[at + 1] <= offset) {
            at++;
        }
        return at;
    }

    /** Offset in the text at which a word begins. */
    public int start(int word) {
        return starts[word];
    }

    /** The words between two offsets of the text, the end exclusive. */
    public List<Word> words(int from, int to) {
        List<Word> covered = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < to && starts[i] + words.get(i).text().length() > from) {
                covered.add(words.get(i));
            }
        }
        return covered;
    }

    @Override
    public String toString() {
        return text;
    }
}
