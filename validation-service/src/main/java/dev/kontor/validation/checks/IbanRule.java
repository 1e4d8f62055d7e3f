package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.validation.masterdata.BankAccounts;
import dev.kontor.validation.masterdata.Identifiers;
import dev.kontor.validation.masterdata.Supplier;
import dev.kontor.validation.masterdata.SupplierMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code iban}: the account on the document is valid and is the one of the directory; an account is never adopted from a
 * document (approval-and-controls §7 no. 1). Where no money is transferred to the account (credit note, nothing due,
 * direct debit) it need not be there and what is wrong with it is a warning.
 */
final class IbanRule implements Rule {

    /** UNTDID 4461: direct debit and SEPA direct debit, the supplier collects. */
    private static final Set<String> DIRECT_DEBIT = Set.of("49", "59");

    @Override
    public List<Finding> check(CheckInput in) {
        List<Finding> findings = new ArrayList<>();
        boolean paid = isTransferred(in);
        @Nullable
        String known = in.supplier() instanceof SupplierMatch.Found(Supplier supplier) ? supplier.iban() : null;
        @Nullable String stated = in.text("iban");
        if (stated == null) {
            if (paid) {
                findings.add(FindingCode.IBAN_MISSING.finding(
                        known == null ? Severity.CLARIFY : Severity.WARN, "iban", "No account is stated."));
            }
        } else if (!BankAccounts.isIban(Identifiers.iban(stated))) {
            findings.add(FindingCode.IBAN_INVALID.finding(severity(paid), "iban", "The IBAN is not valid."));
        } else if (in.supplier() instanceof SupplierMatch.Found
                && !Identifiers.iban(stated).equals(known)) {
            findings.add(FindingCode.IBAN_DIFFERS.finding(
                    severity(paid),
                    "iban",
                    known == null
                            ? "The directory knows no account of this supplier."
                            : "The account is not the one of the directory."));
        }
        @Nullable String bic = in.text("bic");
        if (bic != null && !BankAccounts.isBic(bic)) {
            findings.add(FindingCode.BIC_INVALID.finding("bic", "The BIC is not of the form of ISO 9362."));
        }
        return List.copyOf(findings);
    }

    private static boolean isTransferred(CheckInput in) {
        @Nullable BigDecimal due = in.amount("duePayable");
        boolean owed = due == null || due.signum() > 0;
        @Nullable String means = in.text("paymentMeansCodes");
        boolean collected = means != null
                && Arrays.stream(means.split(",", -1)).map(String::strip).allMatch(DIRECT_DEBIT::contains);
        return owed && !collected && !in.isCreditNote();
    }

    private static Severity severity(boolean paid) {
        return paid ? Severity.CLARIFY : Severity.WARN;
    }
}
