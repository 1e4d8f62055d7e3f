package dev.kontor.extraction.learning;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.learning.Sign.Family;
import dev.kontor.extraction.writing.Folded;
import java.util.ArrayList;
import java.util.List;

/** Describes words on a page by what stands around them and where they stand. */
final class DescribePlace {

    /** Words before a value that are looked at. */
    private static final int WORDS = 3;

    private static final int ROWS_ABOVE = 3;

    /** Width of the cells that places are put in, in points; two grids half a cell apart keep neighbours together. */
    private static final int CELL = 16;

    private final Layout layout;

    DescribePlace(Layout layout) {
        this.layout = layout;
    }

    /** @param words of the segment, at least one */
    List<Sign> of(Segment segment, List<Word> words) {
        List<Sign> signs = new ArrayList<>();
        before(segment, segment.words().indexOf(words.getFirst()), signs);
        row(segment, signs);
        int step = 0;
        for (Segment above : layout.above(segment, ROWS_ABOVE)) {
            add(Family.ABOVE, (step++ == 0 ? "" : "^") + label(above.words()), signs);
        }
        layout.below(segment, 1).forEach(below -> add(Family.BELOW, label(below.words()), signs));
        places(segment, words, signs);
        return signs;
    }

    private void before(Segment segment, int word, List<Sign> signs) {
        List<Word> words = word > 0
                ? segment.words().subList(0, word)
                : layout.leftOf(segment).stream()
                        .findFirst()
                        .map(Segment::words)
                        .orElse(List.of());
        for (int i = 1; i <= Math.min(WORDS, words.size()); i++) {
            add(Family.BEFORE, label(words.subList(words.size() - i, words.size())), signs);
        }
    }

    private void row(Segment segment, List<Sign> signs) {
        Segment first = layout.rows().get(layout.rowOf(segment)).segments().getFirst();
        if (!first.equals(segment)) {
            add(Family.ROW, label(first.words()), signs);
        }
    }

    /** Figures change from page to page and say no more than that there are some. */
    private static String label(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            String folded = Folded.word(word.text());
            boolean figure = folded.chars().anyMatch(Character::isDigit);
            if (!folded.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(figure ? "#" : folded);
            }
        }
        return text.toString();
    }

    private static void add(Family family, String text, List<Sign> signs) {
        if (text.chars().anyMatch(Character::isLetter)) {
            signs.add(new Sign(family, text));
        }
    }

    private void places(Segment segment, List<Word> words, List<Sign> signs) {
        double left = words.getFirst().x();
        double right = words.getLast().right();
        double top = words.getFirst().y();
        List<String> pages = new ArrayList<>();
        if (segment.page() == 1) {
            pages.add("first");
        }
        if (segment.page() == layout.pages().getLast().number()) {
            pages.add("last");
        }
        for (int shift = 0; shift < CELL; shift += CELL / 2) {
            String from = "from " + cell(left, shift);
            String to = "to " + cell(right, shift);
            signs.add(new Sign(Family.COLUMN, shift + from));
            signs.add(new Sign(Family.COLUMN, shift + to));
            for (String page : pages) {
                String at = " at " + cell(top, shift) + " of " + page;
                signs.add(new Sign(Family.PLACE, shift + from + at));
                signs.add(new Sign(Family.PLACE, shift + to + at));
            }
        }
    }

    private static long cell(double points, int shift) {
        return (long) Math.floor((points + shift) / CELL);
    }
}
