package dev.kontor.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, written when it is about to commit. */
final class PendingEvents implements TransactionSynchronization {

    private final InsertEvents insert;
    private final PublishedEvents published;
    private final List<PendingEvent> events = new ArrayList<>();
    private boolean written;

    private PendingEvents(InsertEvents insert, PublishedEvents published) {
        this.insert = insert;
        this.published = published;
    }

    /** Those of the transaction under way; it is one of its synchronizations, so a suspended one keeps its own. */
    static PendingEvents ofTransaction(InsertEvents insert, PublishedEvents published) {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof PendingEvents pending && pending.insert == insert) {
                return pending;
            }
        }
        PendingEvents pending = new PendingEvents(insert, published);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** @throws IllegalStateException when they are written: nobody would write this one */
    void add(PendingEvent event) {
        if (written) {
            throw new IllegalStateException("the events of this transaction are written, it is about to commit");
        }
        events.add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        insert.all(events);
        written = true;
    }

    @Override
    public void afterCommit() {
        published.count(events);
    }
}
