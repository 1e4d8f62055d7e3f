package dev.kontor.extraction.writing;

import java.util.regex.Pattern;

/** VAT identification numbers (invoice-law §12.1). */
public final class VatIds {

    /** Country prefix and the form its numbers have; blanks, points and hyphens between groups. */
    public static final Pattern FORM =
            Pattern.compile("(?=[A-Z]{2})(?<![A-Z0-9])(?:AT ?U(?: ?\\d){8}|BE ?[01]\\d{3}[. ]?\\d{3}[. ]?\\d{3}"
                    + "|(?:DE|EL|EE|PT) ?(?:\\d{9}|\\d{3}[ .]\\d{3}[ .]\\d{3})|BG ?\\d{9,10}|CY ?\\d{8}[A-Z]|CZ ?\\d{8,10}"
                    + "|(?:DK|FI|HU|LU|MT|SI) ?(?:\\d{8}|\\d{4} \\d{4}|\\d{2} \\d{2} \\d{2} \\d{2})|ES ?[A-Z0-9]\\d{7}[A-Z0-9]|FR ?[A-Z0-9]{2} ?(?:\\d{9}|\\d{3}[ .]\\d{3}[ .]\\d{3})"
                    + "|(?:HR|IT|LV) ?\\d{11}|IE ?\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}|LT ?(?:\\d{9}|\\d{12})|NL ?\\d{4}\\.?\\d{2}\\.?\\d{3} ?\\.?B ?\\.?\\d{2}"
                    + "|(?:PL|SK) ?\\d{10}|RO ?\\d{2,10}|SE ?\\d{10}01|(?:XI|GB) ?(?:\\d{9}|\\d{12}|\\d{3} \\d{4} \\d{2}|\\d{3} \\d{3} \\d{3})"
                    + "|CHE[- ]?\\d{3}\\.?\\d{3}\\.?\\d{3}(?: ?(?:MWST|TVA|IVA))?)(?! ?\\d)(?![A-Za-z])");

    private static final Pattern SEPARATORS = Pattern.compile("[ .-]");

    private static final Pattern TAX = Pattern.compile("^(CHE\\d{9})(?:MWST|TVA|IVA)$");

    private VatIds() {}

    /** Without separators, and without the name of the tax that Swiss numbers carry (UID, eCH-0097). */
    public static String normal(String text) {
        return TAX.matcher(SEPARATORS.matcher(text).replaceAll("")).replaceAll("$1");
    }
}
