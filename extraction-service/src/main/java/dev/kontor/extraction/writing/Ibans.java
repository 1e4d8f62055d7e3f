package dev.kontor.extraction.writing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Account numbers: ISO 13616, length by country and check by modulo 97 (invoice-law §12.4). */
public final class Ibans {

    /** Anything that could be an IBAN, in groups or not. */
    public static final Pattern FORM = Pattern.compile("(?<![A-Z0-9])[A-Z]{2} ?\\d{2}(?: ?[A-Z0-9]){11,30}");

    private static final Pattern LENGTHS = Pattern.compile("([A-Z]{2})(\\d{2})");
    private static final Map<String, Integer> LENGTH_OF =
            lengths("AT20 BE16 BG22 HR21 CY28 CZ24 DK18 EE20 FI18 FR27 DE22"
                    + " GR27 HU28 IE22 IT27 LV21 LT20 LU20 MT31 NL18 PL28 PT25 RO24 SK24 SI19 ES24 SE24 IS26 LI21 NO15 AD24 AL28"
                    + " CH21 GB22 GI23 MC27 MD24 ME22 MK19 RS22 SM27 VA22");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]");

    /** Digits alone follow the country (ISO 13616 registry). */
    private static final Pattern DIGITS_ALONE =
            Pattern.compile("(?:AT|BE|CZ|DK|EE|FI|DE|HR|HU|LT|NO|PL|PT|SK|SI|ES|SE|IS|RS|ME|BA).*");

    private static final String MISREAD = "OoQDIlSBZzgG";
    private static final String MEANT = "000011582296";

    private Ibans() {}

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        Matcher entry = LENGTHS.matcher(table);
        while (entry.find()) {
            lengths.put(entry.group(1), Integer.valueOf(entry.group(2)));
        }
        return Map.copyOf(lengths);
    }

    /** The IBAN at the beginning of the text, without blanks; null when the length is not that of its country. */
    public static @Nullable String normal(String text) {
        String compact = text.replace(" ", "");
        int length = LENGTH_OF.getOrDefault(compact.substring(0, 2), Integer.MAX_VALUE);
        return compact.length() < length ? null : compact.substring(0, length);
    }

    /**
     * The valid IBAN at the beginning of a text whose letters may have been read for digits; null when there is none.
     * Only what the check digits confirm counts.
     */
    public static @Nullable String repaired(String text) {
        String compact = BETWEEN.matcher(text).replaceAll("");
        if (compact.length() < 4) {
            return null;
        }
        int length = LENGTH_OF.getOrDefault(compact.substring(0, 2), Integer.MAX_VALUE);
        if (compact.length() < length) {
            return null;
        }
        String iban = compact.substring(0, length);
        String digits = DIGITS_ALONE.matcher(iban).matches() ? iban.substring(0, 2) + digits(iban.substring(2)) : iban;
        return bare(digits) && valid(digits) ? digits : null;
    }

    private static boolean bare(String iban) {
        return iban.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = MISREAD.indexOf(text.charAt(i));
            digits.append(at < 0 ? text.charAt(i) : MEANT.charAt(at));
        }
        return digits.toString();
    }

    /** Whether the check digits fit. */
    public static boolean valid(String iban) {
        StringBuilder digits = new StringBuilder();
        String turned = iban.substring(4) + iban.substring(0, 4);
        turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
