package dev.kontor.extraction.text;

import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that stand beside each other on a page, from left to right.
 *
 * @param page from 1
 * @param text the words with a blank between them, or a tab where the gap is that of a column
 * @param starts where each word begins in the text
 */
public record Line(int page, List<Word> words, String text, List<Integer> starts) {

    /** A gap wider than this part of the height of the type separates columns. */
    private static final double COLUMN_GAP = 1.3;

    /** @param words at least one */
    public static Line of(int page, List<Word> words) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        Word before = null;
        for (Word word : words) {
            if (before != null) {
                boolean column = word.x() - before.right() > COLUMN_GAP * Math.min(word.height(), before.height());
                text.append(column ? '\t' : ' ');
            }
            starts.add(text.length());
            text.append(word.text());
            before = word;
        }
        return new Line(page, List.copyOf(words), text.toString(), List.copyOf(starts));
    }

    /** The part of this line between two offsets of its text. */
    Span span(int start, int end) {
        return new Span(this, start, end);
    }

    Span all() {
        return span(0, text.length());
    }

    double top() {
        return words.getFirst().y();
    }

    double height() {
        return words.getFirst().height();
    }

    /** The parts between tabs, from left to right. */
    List<Span> columns() {
        List<Span> columns = new ArrayList<>();
        int start = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
            columns.add(span(start, tab));
            start = tab + 1;
        }
        columns.add(span(start, text.length()));
        return columns;
    }
}
