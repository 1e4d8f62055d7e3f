package dev.kontor.kit.inbox;

import dev.kontor.kit.inbox.ParkedEvents.Reason;
import dev.kontor.kit.web.ProblemException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands deliveries over as they come; the receiver bears repetition and any order. No subject ever waits: an event that
 * cannot be handled is parked alone, and what follows it goes on.
 */
final class UnsequencedInbox implements Inbox {

    private final String consumer;
    private final Consumer<List<Delivery>> effect;
    private final boolean latestWins;
    private final ParkedEvents parked;
    private final TransactionTemplate transaction;
    private final Attempts attempts;

    /** @param latestWins whether a later event of a subject makes the earlier ones pointless */
    UnsequencedInbox(
            String consumer,
            Consumer<List<Delivery>> effect,
            boolean latestWins,
            ParkedEvents parked,
            TransactionTemplate transaction) {
        this.consumer = consumer;
        this.effect = effect;
        this.latestWins = latestWins;
        this.parked = parked;
        this.transaction = transaction;
        this.attempts = new Attempts(consumer);
    }

    @Override
    public void accept(List<Delivery> deliveries) {
        attempts.of(deliveries, this::apply, delivery -> apply(List.of(delivery)), this::park);
    }

    @Override
    public int redrive(Parked event) {
        int applied = 0;
        for (Delivery delivery : parked.from(consumer, event.stream(), event.sequence())) {
            if (attempts.alone(delivery, one -> apply(List.of(one)), this::park)) {
                applied++;
            }
        }
        return applied;
    }

    @Override
    public void discard(Parked event, String by, String reason) {
        transaction.executeWithoutResult(status -> parked.discard(event.id(), by, reason));
    }

    @Override
    public void skipGap(Parked event, String by, String reason) {
        throw new ProblemException(ParkedProblem.PARKED_OUT_OF_TURN, "This consumer waits for no other event.");
    }

    private void apply(List<Delivery> deliveries) {
        transaction.executeWithoutResult(status -> {
            effect.accept(deliveries);
            parked.remove(consumer, deliveries, latestWins);
        });
    }

    private void park(Delivery delivery, RuntimeException failure) {
        transaction.executeWithoutResult(
                status -> parked.park(consumer, delivery, Reason.HANDLER_FAILED, Failures.detail(failure)));
    }
}
