package dev.kontor.extraction.layout;

import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that follow one another on a page without a gap as wide as that between columns: a cell of a table, a line of
 * an address, a line of running text.
 */
public final class Segment {

    private final int page;
    private final List<Word> words;
    private final String text;
    private final int[] starts;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    // worked out when first asked for, and the same whoever does so
    private @Nullable List<String> folded;
    private @Nullable List<Labels.Hit> exact;
    private @Nullable List<Labels.Hit> labels;

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
        this.left = this.words.getFirst().x();
        this.right = this.words.getLast().right();
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

    /** The words as labels are compared. */
    public List<String> folded() {
        List<String> known = folded;
        if (known == null) {
            known = words.stream().map(word -> Folded.word(word.text())).toList();
            folded = known;
        }
        return known;
    }

    /** The labels in the words as they are, from left to right. */
    public List<Labels.Hit> exactLabels() {
        List<Labels.Hit> known = exact;
        if (known == null) {
            known = List.copyOf(Labels.SHIPPED.in(folded(), true));
            exact = known;
        }
        return known;
    }

    /** The same, where letters of words that are not certain may be misread. */
    public List<Labels.Hit> labels() {
        List<Labels.Hit> known = labels;
        if (known == null) {
            known = isCertain() ? exactLabels() : List.copyOf(Labels.SHIPPED.in(folded(), false));
            labels = known;
        }
        return known;
    }

    /** Whether no letter can be misread. */
    public boolean isCertain() {
        for (Word word : words) {
            if (word.certainty() != 1) {
                return false;
            }
        }
        return true;
    }

    public double left() {
        return left;
    }

    public double right() {
        return right;
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
        return left < other.right && other.left < right;
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
