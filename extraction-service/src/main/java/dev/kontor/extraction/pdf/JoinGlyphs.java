package dev.kontor.extraction.pdf;

import dev.kontor.extraction.layout.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Joins glyphs that follow one another on one base line to words. */
final class JoinGlyphs {

    /** A gap wider than this part of the type size ends a word. */
    private static final double WORD_GAP = 0.22;

    /** A step back further than this part of the type size begins a new word: columns may be drawn from the right. */
    private static final double STEP_BACK = 0.6;

    /** A longer word holds nothing a field could be, and costs the patterns dear. */
    private static final int MAX_WORD = 200;

    private static final double CAPITALS = 0.7;

    /** Blanks at which no row may end: French pages set them before colons, everybody between the groups of a number. */
    private static final String NO_BREAK = "\u00a0\u202f\u2007";

    private final List<Word> words = new ArrayList<>();
    private final List<TextPosition> word = new ArrayList<>();

    void add(TextPosition glyph) {
        String text = glyph.getUnicode();
        if (text == null || text.isBlank() || (NO_BREAK.contains(text) && !number())) {
            end();
            return;
        }
        if (!word.isEmpty() && !continues(word.getLast(), glyph)) {
            end();
        }
        word.add(glyph);
    }

    /** Whether the word so far ends in a digit, so that what follows may be its next group. */
    private boolean number() {
        String last = word.isEmpty() ? "" : word.getLast().getUnicode();
        return !last.isEmpty() && Character.isDigit(last.charAt(last.length() - 1));
    }

    /** All words so far. */
    List<Word> done() {
        end();
        return words;
    }

    private static boolean continues(TextPosition left, TextPosition right) {
        double size = Math.max(left.getFontSizeInPt(), 1);
        double gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
        return left.getDir() == right.getDir()
                && Math.abs(left.getYDirAdj() - right.getYDirAdj()) < 0.3 * size
                && gap < WORD_GAP * size
                && gap > -STEP_BACK * size;
    }

    private void end() {
        if (word.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        boolean upright = word.getFirst().getDir() == 0;
        for (TextPosition glyph : word) {
            text.append(glyph.getUnicode());
            double height = Math.max(glyph.getHeightDir(), glyph.getFontSizeInPt() * CAPITALS);
            double x = upright ? glyph.getXDirAdj() : glyph.getX();
            double y = upright ? glyph.getYDirAdj() : glyph.getY();
            double wide = upright ? glyph.getWidthDirAdj() : glyph.getWidth();
            left = Math.min(left, x);
            right = Math.max(right, x + wide);
            top = Math.min(top, y - height);
            bottom = Math.max(bottom, y);
        }
        // NFKC takes ligatures apart: ﬁ becomes fi
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u00ad", "-");
        if (normal.length() <= MAX_WORD && !normal.isBlank()) {
            words.add(new Word(normal, left, top, right - left, bottom - top));
        }
        word.clear();
    }
}
