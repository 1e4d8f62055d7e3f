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

    /**
     * Tries a parked event again, and then those that follow it on its subject.
     *
     * @return how many of them were applied
     */
    int redrive(Parked first);

    /**
     * Gives a parked event up, for a reason, and goes on with those that follow it.
     *
     * @throws dev.kontor.kit.web.ProblemException {@link ParkedProblem#PARKED_OUT_OF_TURN} if another event of the
     *     subject comes first
     */
    void discard(Parked event, String by, String reason);

    /**
     * Gives up waiting for the events that are missing in front of a parked one, and goes on with it.
     *
     * @throws dev.kontor.kit.web.ProblemException {@link ParkedProblem#PARKED_OUT_OF_TURN} if nothing is missing in
     *     front of it, or another event of the subject comes first
     */
    void skipGap(Parked event, String by, String reason);
}
