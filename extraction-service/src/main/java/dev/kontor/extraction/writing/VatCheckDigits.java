package dev.kontor.extraction.writing;

/**
 * The check digits of VAT identification numbers, as far as the countries have published how they are made: Germany (ISO
 * 7064 MOD 11,10; invoice-law §12.1), Austria (BMF), Belgium (97 less the rest), Switzerland (UID, eCH-0097), Denmark,
 * France (key of the SIREN), Italy (Luhn), Luxembourg, the Netherlands (eleven test or MOD 97) and Poland.
 */
public final class VatCheckDigits {

    /** How the digits of a number fit together. */
    public enum Verdict {
        FIT,
        DO_NOT_FIT,
        /** Nobody published how they are made, or not for this form. */
        UNKNOWN
    }

    private VatCheckDigits() {}

    /** @param vatId with its country, as {@link VatIds#normal} gives it */
    public static Verdict of(String vatId) {
        String digits = vatId.replaceAll("\\D", "");
        return switch (vatId.substring(0, 2)) {
            case "DE" -> digits.length() == 9 ? verdict(german(digits)) : Verdict.UNKNOWN;
            case "AT" -> digits.length() == 8 ? verdict(austrian(digits)) : Verdict.UNKNOWN;
            case "BE" -> digits.length() == 10 ? verdict(97 - rest(digits, 8, 97) == last(digits, 2)) : Verdict.UNKNOWN;
            case "CH" ->
                digits.length() == 9 ? verdict(weighed(digits, 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0) : Verdict.UNKNOWN;
            case "DK" ->
                digits.length() == 8 ? verdict(weighed(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0) : Verdict.UNKNOWN;
            case "FR" -> digits.length() == 11 ? verdict(french(digits)) : Verdict.UNKNOWN;
            case "IT" -> digits.length() == 11 ? verdict(luhn(digits)) : Verdict.UNKNOWN;
            case "LU" -> digits.length() == 8 ? verdict(rest(digits, 6, 89) == last(digits, 2)) : Verdict.UNKNOWN;
            case "NL" -> digits.length() == 11 ? verdict(dutch(vatId, digits)) : Verdict.UNKNOWN;
            case "PL" ->
                digits.length() == 10
                        ? verdict(weighed(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(digits, 9))
                        : Verdict.UNKNOWN;
            default -> Verdict.UNKNOWN;
        };
    }

    private static Verdict verdict(boolean fit) {
        return fit ? Verdict.FIT : Verdict.DO_NOT_FIT;
    }

    private static boolean german(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits.charAt(0) != '0' && (11 - product) % 10 == digit(digits, 8);
    }

    private static boolean austrian(String digits) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int doubled = digit(digits, i) * (i % 2 + 1);
            sum += doubled / 10 + doubled % 10;
        }
        return (10 - sum % 10) % 10 == digit(digits, 7);
    }

    private static boolean french(String digits) {
        return (12 + 3 * (last(digits, 9) % 97)) % 97 == rest(digits, 2, 100);
    }

    private static boolean dutch(String vatId, String digits) {
        if (weighed(digits, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0) {
            return true;
        }
        StringBuilder converted = new StringBuilder();
        vatId.chars().forEach(c -> converted.append(Character.digit(c, 36)));
        return new java.math.BigInteger(converted.toString())
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue()
                == 1;
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int times = digit(digits, digits.length() - 1 - i) * (i % 2 + 1);
            sum += times / 10 + times % 10;
        }
        return sum % 10 == 0;
    }

    private static int weighed(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    private static long rest(String digits, int first, int modulus) {
        return Long.parseLong(digits.substring(0, first)) % modulus;
    }

    private static long last(String digits, int count) {
        return Long.parseLong(digits.substring(digits.length() - count));
    }

    private static int digit(String digits, int at) {
        return Character.digit(digits.charAt(at), 10);
    }
}
