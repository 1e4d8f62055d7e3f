package dev.kontor.extraction.layout;

/** What an OCR engine makes of specks, and of figures in wide or bold type. */
final class Misread {

    /** Below this a mark is as good as made up. */
    private static final double MADE_UP = 0.6;

    /** Below this a single letter is, too. */
    private static final double SURELY_MADE_UP = 0.15;

    /** Marks that mean something by themselves: signs of amounts, of rates, between parts. */
    private static final String MEANT = "€$£¥%-–+&#=";

    /** A blank is wider than this part of the height of the type; the gap within a figure is not. */
    private static final double GAP = 0.33;

    private Misread() {}

    /** Whether a word is a mark without a letter or a digit, or a single one, that nothing but dirt on the paper suggests. */
    static boolean isSpeck(Word word) {
        if (word.certainty() >= MADE_UP) {
            return false;
        }
        String text = word.text();
        boolean marks = text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || MEANT.indexOf(c) >= 0);
        return marks || (text.length() == 1 && word.certainty() < SURELY_MADE_UP);
    }

    /** Whether two words side by side are the parts of one figure: digits closer to each other than words ever are. */
    static boolean isTorn(Word left, Word right) {
        return left.certainty() < 1
                && right.certainty() < 1
                && right.x() - left.right() < GAP * Math.min(left.height(), right.height())
                && Character.isDigit(left.text().charAt(left.text().length() - 1))
                && Character.isDigit(right.text().charAt(0));
    }
}
