package dev.kontor.extraction.layout;

import java.util.regex.Pattern;

/** Tells whether what a PDF calls the text of a page is what a person reads on it. */
public final class TextLayer {

    /** Fewer letters and digits are a page number or a stamp on a scan. */
    private static final int FEWEST_CHARACTERS = 40;

    private static final double FEWEST_PLAUSIBLE = 0.6;

    private static final Pattern PLAUSIBLE = Pattern.compile(
            "(?iU)\\W*(?:\\p{L}{1,3}|\\p{L}*[aeiouyäöüéèêàáíóúåæøœ][\\p{L}'’-]*|[\\d\\W]*\\d[\\d\\W]*|[\\w.:/@+-]*[a-z][\\w.:/@+-]*|\\p{L}{1,4}[./-]?\\d[\\w./-]*)\\W*|[\\p{Punct}\\p{S}\\p{Pd}•·●]+");

    private static final String PLAIN = "0123456789.:/@+-";

    private TextLayer() {}

    /** Whether the words of a page can be taken for its text; if not, OCR has to read it. */
    public static boolean usable(Page page) {
        return quality(page) >= FEWEST_PLAUSIBLE;
    }

    /** 0 for a page without text or with characters nobody can read, 1 for one of words and numbers alone. */
    public static double quality(Page page) {
        int characters = 0;
        int plausible = 0;
        int letters = 0;
        for (Word word : page.words()) {
            String text = word.text();
            characters += text.length();
            letters += letters(text);
            if (plain(text)
                    || (text.codePoints().allMatch(TextLayer::readable)
                            && PLAUSIBLE.matcher(text).matches())) {
                plausible += text.length();
            }
        }
        return letters < FEWEST_CHARACTERS ? 0 : (double) plausible / characters;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** A word of letters from A to Z, digits and what stands between them in numbers is plausible at a glance. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Not a replacement, private or control character: fonts without a map to Unicode yield those. */
    private static boolean readable(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint != 0xFFFD
                && type != Character.PRIVATE_USE
                && type != Character.CONTROL
                && type != Character.UNASSIGNED
                && type != Character.SURROGATE;
    }
}
