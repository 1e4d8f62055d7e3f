package dev.kontor.payment.postings;

import dev.kontor.events.document.VatGroup;
import dev.kontor.events.outcome.Outcome.Payable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a document's gross amount that falls on one VAT rate.
 *
 * @param rate percent, null when none is known
 * @param gross in the direction of the document: positive unless the part runs against the whole
 */
record VatShare(@Nullable BigDecimal rate, BigDecimal gross) {

    /** More than this is no rounding: it stays visible as a share of its own without a rate. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /**
     * The shares of a document; their sum is its gross amount without sign. Small differences go to the last share.
     * The VAT breakdown may be written with or without the sign of a credit note.
     */
    static List<VatShare> of(Payable payable) {
        BigDecimal gross = cents(payable.gross().amount().abs());
        List<VatShare> stated = stated(payable);
        if (stated.isEmpty()) {
            return List.of(new VatShare(payable.vat().amount().signum() == 0 ? BigDecimal.ZERO : null, gross));
        }
        BigDecimal sum = sum(stated);
        List<VatShare> shares = new ArrayList<>(sum.signum() < 0 ? negated(stated) : stated);
        BigDecimal difference = gross.subtract(sum.abs());
        if (difference.abs().compareTo(ROUNDING) <= 0) {
            VatShare last = shares.removeLast();
            shares.add(new VatShare(last.rate, last.gross.add(difference)));
        } else {
            shares.add(new VatShare(null, difference));
        }
        return shares;
    }

    private static List<VatShare> stated(Payable payable) {
        List<VatShare> shares = new ArrayList<>();
        for (VatGroup group : payable.taxBreakdown()) {
            if (group.base() != null) {
                BigDecimal tax = group.amount() == null ? BigDecimal.ZERO : group.amount();
                shares.add(new VatShare(group.rate(), cents(group.base().add(tax))));
            }
        }
        return shares;
    }

    static BigDecimal sum(List<VatShare> shares) {
        return shares.stream().map(VatShare::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<VatShare> negated(List<VatShare> shares) {
        return shares.stream()
                .map(share -> new VatShare(share.rate, share.gross.negate()))
                .toList();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
