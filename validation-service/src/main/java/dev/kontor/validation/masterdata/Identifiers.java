package dev.kontor.validation.masterdata;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which identifiers and names are compared. */
public final class Identifiers {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0.\\-/]");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");

    private Identifiers() {}

    /** Upper case without blanks and separators (invoice-law §12.1). */
    public static String vatId(String text) {
        return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Digits alone: 12/345/67890 and 1234567890 are one number. May be empty. */
    public static String taxNumber(String text) {
        return NOT_A_DIGIT.matcher(text).replaceAll("");
    }

    /** Upper case without blanks; fits a BIC too. */
    public static String iban(String text) {
        return BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Letters and digits alone: "Muster G.m.b.H. & Co.KG" and "MUSTER GmbH & Co. KG" are one name. May be empty. */
    public static String name(String text) {
        return NOT_ALPHANUMERIC.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
