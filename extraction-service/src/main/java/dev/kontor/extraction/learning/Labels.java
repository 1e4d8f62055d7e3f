package dev.kontor.extraction.learning;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that stand before or above a value. A label has letters and no digits; figures change from page to page. */
final class Labels {

    /** Words of a label that are looked at. */
    private static final int MOST = 3;

    private Labels() {}

    static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(word.text().toLowerCase(Locale.ROOT).replaceAll("[:.]+$", ""));
        }
        return text.toString().strip();
    }

    static boolean isLabel(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isDigit);
    }

    /** The words before a word of a segment: of the segment itself, or else of the one to its left. */
    static String before(Layout layout, Segment segment, int word) {
        if (word > 0) {
            return text(segment.words().subList(Math.max(0, word - MOST), word));
        }
        return layout.leftOf(segment).stream()
                .findFirst()
                .map(left -> {
                    List<Word> words = left.words();
                    return text(words.subList(Math.max(0, words.size() - MOST), words.size()));
                })
                .orElse("");
    }

    static String above(Layout layout, Segment segment) {
        return layout.above(segment, 1).stream()
                .findFirst()
                .map(above -> text(above.words()))
                .orElse("");
    }

    /**
     * What follows a label: the rest of its segment, or the segment to its right.
     *
     * @param word of the segment at which the value begins
     */
    record Behind(Segment segment, int word) {}

    /** In reading order. */
    static List<Behind> behind(Layout layout, String label) {
        int length = label.split(" ").length;
        List<Behind> found = new ArrayList<>();
        for (Segment segment : layout.segments()) {
            List<Word> words = segment.words();
            for (int i = 0; i + length <= words.size(); i++) {
                if (!text(words.subList(i, i + length)).equals(label)) {
                    continue;
                }
                if (i + length < words.size()) {
                    found.add(new Behind(segment, i + length));
                } else {
                    List<Segment> row = layout.rows().get(layout.rowOf(segment)).segments();
                    int at = row.indexOf(segment);
                    if (at >= 0 && at + 1 < row.size()) {
                        found.add(new Behind(row.get(at + 1), 0));
                    }
                }
            }
        }
        return found;
    }
}
