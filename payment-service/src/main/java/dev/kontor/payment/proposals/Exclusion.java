package dev.kontor.payment.proposals;

import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.payment.PaymentExcluded.Reason;
import java.util.Optional;
import java.util.Set;
import org.iban4j.IbanUtil;

/** Why no transfer is made for an approved document (payment §8). */
final class Exclusion {

    /** UNTDID 4461: direct debit, SEPA direct debit. */
    private static final Set<String> COLLECTED = Set.of("49", "59");

    /** UNTDID 4461: cash, bank card, credit card, debit card, clearing between partners. */
    private static final Set<String> PAID_OTHERWISE = Set.of("10", "48", "54", "55", "97");

    private static final String EURO = "EUR";

    private Exclusion() {}

    /** The first reason that applies; empty when a transfer is to be made. */
    static Optional<Reason> of(Payable payable) {
        int sign = payable.amountDue().amount().signum();
        if (sign <= 0) {
            return Optional.of(sign < 0 ? Reason.CREDIT : Reason.NOTHING_DUE);
        }
        String means = payable.paymentMeans() == null ? "" : payable.paymentMeans();
        if (COLLECTED.contains(means)) {
            return Optional.of(Reason.DIRECT_DEBIT);
        }
        if (PAID_OTHERWISE.contains(means)) {
            return Optional.of(Reason.PAID_OTHERWISE);
        }
        if (!payable.amountDue().currency().equals(EURO)) {
            return Optional.of(Reason.FOREIGN_CURRENCY);
        }
        String iban = payable.payee().iban();
        return iban == null || !IbanUtil.isValid(iban) ? Optional.of(Reason.NO_ACCOUNT) : Optional.empty();
    }
}
