package dev.kontor.validation.masterdata;

import java.util.regex.Pattern;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Whether an account can exist; whether it does only the bank knows. */
public final class BankAccounts {

    /** invoice-law §12.5, as in pain.001.001.09. */
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private BankAccounts() {}

    /** @param iban upper case, without blanks */
    public static boolean isIban(String iban) {
        try {
            IbanUtil.validate(iban);
            return true;
        } catch (Iban4jException invalid) {
            return false;
        }
    }

    /** @param bic upper case, without blanks */
    public static boolean isBic(String bic) {
        return BIC.matcher(bic).matches();
    }
}
