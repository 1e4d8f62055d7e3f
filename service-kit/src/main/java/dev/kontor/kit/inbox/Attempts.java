package dev.kontor.kit.inbox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the event that spoils a batch: a batch that fails is tried again in halves, down to the one event that is then
 * given to whoever keeps it. Passing failures end the search: the whole batch will come again.
 */
final class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /** A lone event that runs out of time may have met a busy moment; more often than this it is the event. */
    private static final int TIMEOUTS = 3;

    private final String consumer;

    Attempts(String consumer) {
        this.consumer = consumer;
    }

    void of(
            List<Delivery> deliveries,
            Consumer<List<Delivery>> together,
            Consumer<Delivery> alone,
            BiConsumer<Delivery, RuntimeException> keep) {
        if (deliveries.size() == 1) {
            alone(deliveries.getFirst(), alone, keep);
            return;
        }
        try {
            together.accept(deliveries);
        } catch (RuntimeException e) {
            if (Failures.passing(e) && !Failures.timeout(e)) {
                throw e;
            }
            log.info("{}: {} events failed together, now in halves: {}", consumer, deliveries.size(), Failures.kind(e));
            int middle = deliveries.size() / 2;
            of(deliveries.subList(0, middle), together, alone, keep);
            of(deliveries.subList(middle, deliveries.size()), together, alone, keep);
        }
    }

    /** @return whether it was applied; else it is kept */
    boolean alone(Delivery delivery, Consumer<Delivery> apply, BiConsumer<Delivery, RuntimeException> keep) {
        for (int attempt = 1; ; attempt++) {
            try {
                apply.accept(delivery);
                return true;
            } catch (RuntimeException e) {
                boolean outOfTime = Failures.timeout(e);
                if (Failures.passing(e) && !outOfTime) {
                    throw e;
                }
                if (!outOfTime || attempt == TIMEOUTS) {
                    log.warn(
                            "{}: parked {} of {}: {}",
                            consumer,
                            delivery.envelope().type(),
                            delivery.envelope().subject().text(),
                            Failures.kind(e));
                    keep.accept(delivery, e);
                    return false;
                }
            }
        }
    }
}
