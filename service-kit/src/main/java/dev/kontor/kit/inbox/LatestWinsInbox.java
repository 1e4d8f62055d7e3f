package dev.kontor.kit.inbox;

import dev.kontor.kit.inbox.ParkedEvents.Reason;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands over master data as it comes: the handler compares versions, so order and repetition do not matter. */
final class LatestWinsInbox implements Inbox {

    private final String consumer;
    private final Applier applier;
    private final ParkedEvents parked;
    private final TransactionTemplate transaction;

    LatestWinsInbox(String consumer, Applier applier, ParkedEvents parked, TransactionTemplate transaction) {
        this.consumer = consumer;
        this.applier = applier;
        this.parked = parked;
        this.transaction = transaction;
    }

    @Override
    public void accept(List<Delivery> deliveries) {
        try {
            transaction.executeWithoutResult(status -> deliveries.forEach(applier::apply));
        } catch (RuntimeException e) {
            if (Failures.passing(e)) {
                throw e;
            }
            deliveries.forEach(this::acceptAlone);
        }
    }

    @Override
    public void redrive(Parked event) {
        parked.delivery(event.consumer(), event.stream(), event.sequence()).ifPresent(this::acceptAlone);
    }

    @Override
    public void discard(Parked event, String by, String reason) {
        transaction.executeWithoutResult(status -> parked.discard(event.id(), by, reason));
    }

    private void acceptAlone(Delivery delivery) {
        try {
            transaction.executeWithoutResult(status -> {
                applier.apply(delivery);
                parked.remove(consumer, Stream.of(delivery), delivery.envelope().sequence());
            });
        } catch (RuntimeException e) {
            if (Failures.passing(e)) {
                throw e;
            }
            transaction.executeWithoutResult(
                    status -> parked.park(consumer, delivery, Reason.HANDLER_FAILED, Failures.detail(e)));
        }
    }
}
