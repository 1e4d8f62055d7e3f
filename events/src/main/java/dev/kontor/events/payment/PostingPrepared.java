package dev.kontor.events.payment;

import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting for the general ledger, ready for DATEV or an ERP: the public contract of {@code kontor.outbound.postings}.
 *
 * @param kind INVOICE when the liability arises, PAYMENT when it is settled
 * @param documentNumber goes to document field 1 (Belegfeld 1)
 * @param creditorAccount personal account of the payee
 * @param gross positive; the direction stands in {@code debitCredit} of each line
 */
public record PostingPrepared(
        Kind kind,
        String documentNumber,
        LocalDate documentDate,
        String creditorAccount,
        String payeeName,
        Money gross,
        List<Line> lines,
        @Nullable String costCenter)
        implements Event {

    /** What is posted. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT
    }

    /**
     * One side of the entry.
     *
     * @param account general ledger or personal account
     * @param vatRate percent, null where no VAT is involved
     */
    public record Line(
            String account,
            DebitCredit debitCredit,
            Money amount,
            @Nullable BigDecimal vatRate) {}

    /** Soll or Haben. */
    public enum DebitCredit {
        DEBIT,
        CREDIT
    }
}
