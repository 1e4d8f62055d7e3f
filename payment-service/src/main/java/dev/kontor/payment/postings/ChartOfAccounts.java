package dev.kontor.payment.postings;

import dev.kontor.events.outcome.Payee;
import dev.kontor.payment.PaymentSettings.Accounts;
import dev.kontor.payment.PaymentSettings.RateAccount;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds accounts. Personal accounts of creditors have five digits, 70000 to 99999 (datev §4). */
record ChartOfAccounts(Accounts accounts) {

    private static final int FIRST_CREDITOR = 70_000;
    private static final int CREDITORS = 30_000;

    String expense(@Nullable BigDecimal rate) {
        return byRate(accounts.expense(), rate, accounts.expenseOther());
    }

    String discount(@Nullable BigDecimal rate) {
        return byRate(accounts.discount(), rate, accounts.discountOther());
    }

    String bank() {
        return accounts.bank();
    }

    /**
     * A supplier number that is a creditor account stands for itself, a smaller one counts from 70000; every other
     * payee shares one account.
     */
    String creditor(Payee payee) {
        return switch (payee) {
            case Payee.Supplier supplier -> creditor(supplier.id().key());
            case Payee.Employee _ -> accounts.creditor();
        };
    }

    /** @param supplier number of the supplier, with or without its company before a colon */
    private String creditor(String supplier) {
        String number = supplier.substring(supplier.lastIndexOf(':') + 1);
        if (!number.matches("[0-9]{1,5}")) {
            return accounts.creditor();
        }
        int value = Integer.parseInt(number);
        if (value >= FIRST_CREDITOR) {
            return number;
        }
        return value > 0 && value < CREDITORS ? Integer.toString(FIRST_CREDITOR + value) : accounts.creditor();
    }

    private static String byRate(List<RateAccount> table, @Nullable BigDecimal rate, String other) {
        if (rate == null) {
            return other;
        }
        return table.stream()
                .filter(row -> row.rate().compareTo(rate) == 0)
                .findFirst()
                .map(RateAccount::account)
                .orElse(other);
    }
}
