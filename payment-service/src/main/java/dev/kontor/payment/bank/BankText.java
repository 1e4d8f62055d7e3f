package dev.kontor.payment.bank;

import java.text.Normalizer;
import java.util.Map;

/** Text in the character set every SEPA bank takes (payment §1.1). */
final class BankText {

    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('ä', "ae"),
            Map.entry('ö', "oe"),
            Map.entry('ü', "ue"),
            Map.entry('Ä', "Ae"),
            Map.entry('Ö', "Oe"),
            Map.entry('Ü', "Ue"),
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('&', "+"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('€', "EUR"));

    private static final String PUNCTUATION = "/-?:().,'+";

    private BankText() {}

    /**
     * Spells what the set lacks, then cuts: the length is that of what is sent. A text of which nothing can be written
     * becomes a dot, since the elements must not be empty.
     *
     * @param max characters of the result
     */
    static String of(String text, int max) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder spelled = new StringBuilder(composed.length() + 8);
        composed.codePoints().forEach(character -> spelled.append(spell(character)));
        String clean = spelled.toString().replaceAll(" +", " ").strip();
        String cut = clean.length() <= max ? clean : clean.substring(0, max).strip();
        return cut.isEmpty() ? "." : cut;
    }

    private static String spell(int character) {
        if (allowed(character)) {
            return Character.toString(character);
        }
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return " ";
        }
        String known = Character.isBmpCodePoint(character) ? SPELLED.get((char) character) : null;
        if (known != null) {
            return known;
        }
        int base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .codePointAt(0);
        return allowed(base) ? Character.toString(base) : ".";
    }

    private static boolean allowed(int character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == ' '
                || PUNCTUATION.indexOf(character) >= 0;
    }
}
