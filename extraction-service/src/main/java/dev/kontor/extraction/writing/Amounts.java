package dev.kontor.extraction.writing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as pages write them: with two decimals, or whole beside the sign of a currency or with a dash for cents. */
public final class Amounts {

    /** An amount with its sign. A minus may stand before a currency sign or behind the digits. */
    public static final Pattern FORM = Pattern.compile("(?<![\\d.,/-])(?<!\\d['’])(?:[-–−]\\s?(?:[€$£]|EUR|CHF)?\\s?)?"
            + "(?:(?:\\d{1,3}(?:[.,'’ ]\\d{3})+|\\d+)(?:[.,]\\d{2}(?![\\d%]|[.,/]\\d|\\s?%)(?:\\s?-(?![\\d\\p{L}]))?|[.,](?:-{1,2}|–|—)(?!\\d))"
            + "|(?<=[€$£]\\s?|\\b(?:EUR|CHF|USD|GBP)\\s)\\d{1,3}(?:[.,'’ ]?\\d{3})*(?![\\d.,%'’/]))");

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern CENTS = Pattern.compile(".*[.,]\\d{2}(?:\\s?-)?");

    private Amounts() {}

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
