package dev.kontor.extraction.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as German, English, French and Swiss pages write them: always with two decimals. */
final class Amounts {

    /** An amount with its sign, without its currency. A minus may stand before a currency sign or behind the digits. */
    static final Pattern FORM = Pattern.compile("(?<![\\d.,/-])(?:[-–−]\\s?[€$£]?\\s?)?"
            + "(?:\\d{1,3}(?:[.,'’ ]\\d{3})+|\\d+)[.,]\\d{2}(?![\\d%]|[.,]\\d|\\s?%)(?:-(?!\\S))?");

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");

    private Amounts() {}

    /** @param text of the form above */
    static BigDecimal parse(String text) {
        String digits = NOT_DIGITS.matcher(text).replaceAll("");
        BigDecimal amount = new BigDecimal(digits).movePointLeft(2);
        boolean negative = text.charAt(text.length() - 1) == '-' || "-–−".indexOf(text.charAt(0)) >= 0;
        return negative ? amount.negate() : amount;
    }
}
