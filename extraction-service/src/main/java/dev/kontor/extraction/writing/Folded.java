package dev.kontor.extraction.writing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words without what writers and readers of pages vary: case, accents, points, hyphens. */
public final class Folded {

    private static final Set<String> NUMBER =
            Set.of("nr", "no", "n", "num", "number", "nummer", "numero", "nro", "numeri");

    private Folded() {}

    /** Letters and digits alone, in lower case and without accents; every word for "number" becomes nr. */
    public static String word(String text) {
        if (text.equals("#") || text.equals("№")) {
            return "nr";
        }
        String plain = ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'ß') {
                folded.append("ss");
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (c == '#') {
                folded.append("nr");
            } else if (c == '%') {
                folded.append('%');
            }
        }
        return number(folded.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String number(String word) {
        if (NUMBER.contains(word)) {
            return "nr";
        }
        if (word.endsWith("nummer")) {
            return word.substring(0, word.length() - 4) + "r";
        }
        if (word.endsWith("number")) {
            return word.substring(0, word.length() - 5) + "r";
        }
        return word;
    }
}
