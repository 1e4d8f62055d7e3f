package dev.kontor.payment.postings;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.payment.PostingPrepared;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.payment.PaymentSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes each entry of the ledger once, in the transaction of what it follows from. */
@Component
public class PreparePosting {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ChartOfAccounts chart;

    PreparePosting(JdbcClient jdbc, Outbox outbox, PaymentSettings settings) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.chart = new ChartOfAccounts(settings.accounts());
    }

    /** A liability arises, or a credit note reduces one; an entry that was made before is not made again. */
    public void liability(Cause cause, DocumentId document, Payable payable) {
        LiabilityPosting.of(payable, chart).ifPresent(entry -> publish(cause, document, "liability", entry));
    }

    /** The bank booked the payment of a document. */
    public void payment(Cause cause, Settlement settlement) {
        publish(cause, settlement.document(), "payment/" + settlement.payment(), PaymentPosting.of(settlement, chart));
    }

    /** The bank gave back what it had booked. */
    public void returned(Cause cause, Settlement settlement) {
        publish(
                cause,
                settlement.document(),
                "return/" + settlement.payment(),
                PaymentPosting.reversed(settlement, chart));
    }

    private void publish(Cause cause, DocumentId document, String entry, PostingPrepared posting) {
        int added = jdbc.sql("""
                        INSERT INTO prepared_posting (document_id, entry) VALUES (:document, :entry)
                        ON CONFLICT DO NOTHING
                        """)
                .param("document", document.id())
                .param("entry", entry)
                .update();
        if (added == 1) {
            outbox.append(cause, document, posting);
        }
    }
}
