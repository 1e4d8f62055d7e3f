package dev.kontor.extraction.writing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words without what writers and readers of pages vary: case, accents, points, hyphens. */
public final class Folded {

    private static final Set<String> NUMBER =
            Set.of("nr", "no", "n", "num", "number", "nummer", "numero", "nro", "numeri");

    /** A word may carry a code, or one may stand behind it: HANDELSRECHNUNG (380). */
    private static final Pattern CODED = Pattern.compile("(.*)\\(\\d+\\)");

    private Folded() {}

    /** Letters and digits alone, in lower case and without accents; every word for "number" becomes nr. */
    public static String word(String text) {
        if (text.equals("#") || text.equals("№")) {
            return "nr";
        }
        if (text.endsWith(")")) {
            Matcher coded = CODED.matcher(text);
            if (coded.matches()) {
                return word(coded.group(1));
            }
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
        return word.endsWith("nummer") || word.endsWith("number") ? word.substring(0, word.length() - 5) + "r" : word;
    }
}
