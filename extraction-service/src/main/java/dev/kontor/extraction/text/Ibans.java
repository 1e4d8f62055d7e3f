package dev.kontor.extraction.text;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Account numbers: ISO 13616, length by country and check by modulo 97 (invoice-law §12.4). */
final class Ibans {

    /** Anything that could be an IBAN, in groups or not. */
    static final Pattern FORM = Pattern.compile("(?<![A-Z0-9])[A-Z]{2} ?\\d{2}(?: ?[A-Z0-9]){11,30}");

    private static final Pattern LENGTHS = Pattern.compile("([A-Z]{2})(\\d{2})");
    private static final Map<String, Integer> LENGTH_OF =
            lengths("AT20 BE16 BG22 HR21 CY28 CZ24 DK18 EE20 FI18 FR27 DE22"
                    + " GR27 HU28 IE22 IT27 LV21 LT20 LU20 MT31 NL18 PL28 PT25 RO24 SK24 SI19 ES24 SE24 IS26 LI21 NO15 AD24 AL28"
                    + " CH21 GB22 GI23 MC27 MD24 ME22 MK19 RS22 SM27 VA22");

    private Ibans() {}

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new java.util.HashMap<>();
        Matcher entry = LENGTHS.matcher(table);
        while (entry.find()) {
            lengths.put(entry.group(1), Integer.valueOf(entry.group(2)));
        }
        return Map.copyOf(lengths);
    }

    /** The IBAN at the beginning of the text, without blanks; null when the length is not that of its country. */
    static @Nullable String normal(String text) {
        String compact = text.replace(" ", "");
        int length = LENGTH_OF.getOrDefault(compact.substring(0, 2), Integer.MAX_VALUE);
        return compact.length() < length ? null : compact.substring(0, length);
    }

    /** Whether the check digits fit. */
    static boolean valid(String iban) {
        StringBuilder digits = new StringBuilder();
        String turned = iban.substring(4) + iban.substring(0, 4);
        turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
