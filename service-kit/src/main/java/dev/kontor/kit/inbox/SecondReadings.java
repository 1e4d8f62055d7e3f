package dev.kontor.kit.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts second readings: what a subscription would say had it begun today. */
public final class SecondReadings {

    private final Inboxes inboxes;
    private final JdbcClient jdbc;

    SecondReadings(Inboxes inboxes, JdbcClient jdbc) {
        this.inboxes = inboxes;
        this.jdbc = jdbc;
    }

    /**
     * Reads from the first event on, beside the subscription that runs. What cannot be applied is parked under the name
     * and may be driven again like any other.
     *
     * @param subscription under a name of its own, the same each time this reading goes on; it begins with that of the
     *     service, whose account may join such consumer groups
     * @param replayTopic read to its end first; it has to be complete. Null when the live topics hold all there is
     * @param transaction in which its events are applied: decides where the effect goes
     * @throws IllegalStateException if there is a subscription of that name
     */
    public SecondReading start(
            Subscription subscription, @Nullable String replayTopic, TransactionTemplate transaction) {
        Feed feed = inboxes.open(subscription, replayTopic, transaction);
        feed.start();
        return new SecondReading(subscription.name(), feed, inboxes, jdbc);
    }

    /** Forgets the positions and the parked events of a reading that is over; in the transaction of the caller. */
    public void erase(String name) {
        jdbc.sql("DELETE FROM inbox WHERE consumer = :name").param("name", name).update();
        jdbc.sql("DELETE FROM parked WHERE consumer = :name")
                .param("name", name)
                .update();
    }
}
