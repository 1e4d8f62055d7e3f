package dev.kontor.extraction.writing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as pages write them: with two decimals, or whole beside the sign of a currency or with a dash for cents. */
public final class Amounts {

    /**
     * An amount with its sign. A minus may stand before a currency sign or behind the digits. Looks at the first character
     * before it looks behind it: most are no digits.
     */
    public static final Pattern FORM =
            Pattern.compile("(?=[-–−\\d])(?<![\\d.,/-])(?<!\\d['’])(?:[-–−]\\s?(?:[€$£]|EUR|CHF)?\\s?)?"
                    + "(?:(?:\\d{1,3}(?:[.,'’ ]\\d{3})+|\\d+)(?:[.,]\\d{2}(?![\\d%]|[.,/]\\d|\\s?%)(?:\\s?-(?![\\d\\p{L}]))?|[.,](?:-{1,2}|–|—)(?!\\d))"
                    + "|(?=\\d)(?<=[€$£]\\s?|\\b(?:EUR|CHF|USD|GBP)\\s)\\d{1,3}(?:[.,'’ ]?\\d{3})*(?![\\d.,%'’/]))");

    private static final String DIGITS = "0123456789";
    private static final String CENTS_OR_DASH = DIGITS + "-–—";

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern CENTS = Pattern.compile(".*[.,]\\d{2}(?:\\s?-)?");

    private Amounts() {}

    /** Whether an amount stands somewhere in a text. */
    public static boolean in(String text) {
        return maybe(text) && FORM.matcher(text).find();
    }

    /**
     * False for most texts without an amount, at a small part of what the form costs: every amount has a digit before its
     * point or comma and a digit or a dash behind it, or the sign of a currency before it.
     */
    public static boolean maybe(String text) {
        boolean digits = false;
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            marked |= switch (c) {
                case '.', ',' ->
                    i > 0
                            && i + 1 < text.length()
                            && DIGITS.indexOf(text.charAt(i - 1)) >= 0
                            && CENTS_OR_DASH.indexOf(text.charAt(i + 1)) >= 0;
                case '€', '$', '£' -> true;
                case 'E' -> text.startsWith("EUR", i);
                case 'C' -> text.startsWith("CHF", i);
                case 'U' -> text.startsWith("USD", i);
                case 'G' -> text.startsWith("GBP", i);
                default -> false;
            };
        }
        return digits && marked;
    }

    /** @param text of the form above */
    public static BigDecimal parse(String text) {
        String digits = NOT_DIGITS.matcher(text).replaceAll("");
        BigDecimal amount = new BigDecimal(digits);
        amount = CENTS.matcher(text).matches() ? amount.movePointLeft(2) : amount.setScale(2);
        char last = text.charAt(text.length() - 1);
        boolean dash = text.length() > 1 && ".,-–—".indexOf(text.charAt(text.length() - 2)) >= 0;
        boolean negative = (last == '-' && !dash) || "-–−".indexOf(text.charAt(0)) >= 0;
        return negative ? amount.negate() : amount;
    }
}
