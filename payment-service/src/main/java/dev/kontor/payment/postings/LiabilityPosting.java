package dev.kontor.payment.postings;

import dev.kontor.events.document.Money;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.payment.PostingPrepared;
import dev.kontor.events.payment.PostingPrepared.DebitCredit;
import dev.kontor.events.payment.PostingPrepared.Kind;
import dev.kontor.events.payment.PostingPrepared.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entry that brings an invoice or a credit note into the books: expense to creditor, gross, tax in the line's rate. */
final class LiabilityPosting {

    private LiabilityPosting() {}

    /** Empty when the gross amount is zero: nothing arises. Debit and credit are equal. */
    static Optional<PostingPrepared> of(Payable payable, ChartOfAccounts chart) {
        int sign = payable.gross().amount().signum();
        if (sign == 0) {
            return Optional.empty();
        }
        Money gross = (sign < 0 ? payable.gross().negated() : payable.gross()).rounded();
        DebitCredit expense = sign < 0 ? DebitCredit.CREDIT : DebitCredit.DEBIT;
        List<Line> lines = new ArrayList<>();
        for (VatShare share : VatShare.of(payable)) {
            if (share.gross().signum() != 0) {
                lines.add(new Line(
                        chart.expense(share.rate()),
                        share.gross().signum() > 0 ? expense : Lines.opposite(expense),
                        new Money(share.gross().abs(), gross.currency()),
                        share.rate()));
            }
        }
        String creditor = chart.creditor(payable.payee());
        lines.add(new Line(creditor, Lines.opposite(expense), gross, null));
        return Optional.of(new PostingPrepared(
                sign < 0 ? Kind.CREDIT_NOTE : Kind.INVOICE,
                payable.documentNumber(),
                payable.documentDate(),
                creditor,
                payable.payee().name(),
                gross,
                List.copyOf(lines),
                payable.costCenter()));
    }
}
