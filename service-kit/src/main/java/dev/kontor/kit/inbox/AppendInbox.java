package dev.kontor.kit.inbox;

import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands whole batches over in one transaction. It never parks: what cannot be recorded is tried again for ever. */
final class AppendInbox implements Inbox {

    private final BatchHandler handler;
    private final TransactionTemplate transaction;

    AppendInbox(BatchHandler handler, TransactionTemplate transaction) {
        this.handler = handler;
        this.transaction = transaction;
    }

    @Override
    public void accept(List<Delivery> deliveries) {
        transaction.executeWithoutResult(status -> handler.on(deliveries));
    }

    @Override
    public void redrive(Parked first) {
        throw new IllegalStateException("an append consumer parks nothing");
    }

    @Override
    public void discard(Parked event, String by, String reason) {
        throw new IllegalStateException("an append consumer parks nothing");
    }
}
