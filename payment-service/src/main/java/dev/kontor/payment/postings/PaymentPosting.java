package dev.kontor.payment.postings;

import dev.kontor.events.document.Money;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.payment.PostingPrepared;
import dev.kontor.events.payment.PostingPrepared.DebitCredit;
import dev.kontor.events.payment.PostingPrepared.Kind;
import dev.kontor.events.payment.PostingPrepared.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The entry that settles a liability: creditor to bank, and what was kept as discount by VAT rate (§17 UStG). */
final class PaymentPosting {

    private PaymentPosting() {}

    static PostingPrepared of(Settlement settlement, ChartOfAccounts chart) {
        Payable payable = settlement.payable();
        String currency = payable.amountDue().currency();
        String creditor = chart.creditor(payable.payee());
        Money settled = new Money(settlement.paid().add(settlement.discount()).setScale(2), currency);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(creditor, DebitCredit.DEBIT, settled, null));
        lines.add(new Line(
                chart.bank(), DebitCredit.CREDIT, new Money(settlement.paid().setScale(2), currency), null));
        for (VatShare share : discountShares(payable, settlement.discount())) {
            lines.add(new Line(
                    chart.discount(share.rate()),
                    DebitCredit.CREDIT,
                    new Money(share.gross(), currency),
                    share.rate()));
        }
        return new PostingPrepared(
                Kind.PAYMENT,
                payable.documentNumber(),
                settlement.booked(),
                creditor,
                payable.payee().name(),
                settled,
                List.copyOf(lines),
                payable.costCenter());
    }

    /** The entry taken back, when the bank returned the money. */
    static PostingPrepared reversed(Settlement settlement, ChartOfAccounts chart) {
        PostingPrepared paid = of(settlement, chart);
        return new PostingPrepared(
                paid.kind(),
                paid.documentNumber(),
                paid.documentDate(),
                paid.creditorAccount(),
                paid.payeeName(),
                paid.gross(),
                Lines.reversed(paid.lines()),
                paid.costCenter());
    }

    /** In proportion to the gross amounts of the rates; the last takes the rounding (payment §6). */
    private static List<VatShare> discountShares(Payable payable, BigDecimal discount) {
        List<VatShare> shares = VatShare.of(payable).stream()
                .filter(share -> share.gross().signum() > 0)
                .toList();
        BigDecimal whole = VatShare.sum(shares);
        BigDecimal left = discount.setScale(2);
        List<VatShare> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            VatShare share = shares.get(i);
            BigDecimal part = i == shares.size() - 1
                    ? left
                    : discount.multiply(share.gross()).divide(whole, 2, RoundingMode.HALF_UP);
            left = left.subtract(part);
            if (part.signum() != 0) {
                parts.add(new VatShare(share.rate(), part));
            }
        }
        return parts;
    }
}
