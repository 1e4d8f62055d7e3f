package dev.kontor.extraction.layout;

import java.util.ArrayList;
import java.util.List;

/** Joins letters that were set apart for looks (R E C H N U N G) to the word they are. */
final class JoinLetters {

    /** Fewer single letters side by side may be abbreviations. */
    private static final int FEWEST = 4;

    private static final double EVEN = 1.6;

    private JoinLetters() {}

    /** @param row words from left to right */
    static List<Word> in(List<Word> row) {
        List<Word> joined = new ArrayList<>();
        int i = 0;
        while (i < row.size()) {
            int end = spaced(row, i);
            if (end - i >= FEWEST) {
                Word word = row.get(i);
                for (int k = i + 1; k < end; k++) {
                    word = FindRows.join(word, row.get(k));
                }
                joined.add(word);
                i = end;
            } else {
                joined.add(row.get(i++));
            }
        }
        return joined;
    }

    /** The end, exclusive, of the run of single letters with even gaps that begins here. */
    private static int spaced(List<Word> row, int from) {
        int end = from;
        double even = 0;
        while (end < row.size() && single(row.get(end))) {
            if (end > from) {
                double gap = row.get(end).x() - row.get(end - 1).right();
                if (even == 0) {
                    even = Math.max(gap, 0.1);
                }
                if (gap > EVEN * even || gap > row.get(end).height()) {
                    break;
                }
            }
            end++;
        }
        return end;
    }

    private static boolean single(Word word) {
        return word.text().length() == 1
                && Character.isLetterOrDigit(word.text().charAt(0));
    }
}
