package dev.kontor.validation.masterdata;

import java.util.regex.Pattern;

/** Whether a VAT id can exist (invoice-law §12.1); whether it does only VIES knows. */
public final class VatIds {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");
    private static final Pattern GERMAN = Pattern.compile("DE[1-9][0-9]{8}");

    private VatIds() {}

    /**
     * Checks the form, and the check digit of a German one (ISO 7064 MOD 11,10).
     *
     * @param vatId normalised
     */
    public static boolean isPlausible(String vatId) {
        if (!vatId.startsWith("DE")) {
            return FORM.matcher(vatId).matches();
        }
        return GERMAN.matcher(vatId).matches() && checkDigit(vatId) == digit(vatId, 10);
    }

    private static int checkDigit(String vatId) {
        int product = 10;
        for (int i = 2; i < 10; i++) {
            int sum = (digit(vatId, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }

    private static int digit(String vatId, int index) {
        return vatId.charAt(index) - '0';
    }
}
