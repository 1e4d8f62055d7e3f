package dev.kontor.extraction.fields;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two values of a field say the same: blanks, points, commas and case do not count, nor zeros behind a point, nor
 * the sign of an amount, which the type of the document decides.
 */
final class SameValue {

    private static final Pattern NOT_COUNTED = Pattern.compile("[\\s.,]+");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private SameValue() {}

    static boolean of(Kind kind, String one, String other) {
        if (kind == Kind.AMOUNT) {
            return DECIMAL.matcher(one).matches()
                    && DECIMAL.matcher(other).matches()
                    && new BigDecimal(one).abs().compareTo(new BigDecimal(other).abs()) == 0;
        }
        return bare(one).equals(bare(other));
    }

    private static String bare(String text) {
        return NOT_COUNTED.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
