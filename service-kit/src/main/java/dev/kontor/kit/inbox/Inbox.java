package dev.kontor.kit.inbox;

import java.util.List;

/** Takes what Kafka delivers to one subscription. */
interface Inbox {

    /**
     * Applies deliveries, in their order per subject.
     *
     * @throws RuntimeException only for a passing failure: the same deliveries will come again
     */
    void accept(List<Delivery> deliveries);

    /** Tries a parked event again, and then those that follow it on its subject. */
    void redrive(Parked first);

    /** Gives a parked event up, for a reason, and goes on with those that follow it. */
    void discard(Parked event, String by, String reason);
}
