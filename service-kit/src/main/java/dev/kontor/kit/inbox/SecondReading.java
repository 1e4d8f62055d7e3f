package dev.kontor.kit.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A reading of the topics of a subscription beside its own, which may take its place in the end. */
public final class SecondReading implements AutoCloseable {

    private final String name;
    private final Feed feed;
    private final Inboxes inboxes;
    private final JdbcClient jdbc;

    SecondReading(String name, Feed feed, Inboxes inboxes, JdbcClient jdbc) {
        this.name = name;
        this.feed = feed;
        this.inboxes = inboxes;
        this.jdbc = jdbc;
    }

    /** Whether the replay and all that was on the live topics when it ended have been read. */
    public boolean atEnd() {
        return feed.hasReadToEnd();
    }

    /**
     * Gives the positions and the parked events of this reading to a subscription, which goes on from there as if it had
     * made them itself; in the transaction of the caller, until whose end no inbox of the service moves. Not for
     * subscriptions of the kind latest-wins, which have no positions.
     *
     * @return false if the subscription has applied an event that this reading has not: then nothing has changed
     */
    public boolean takeOver(String subscription) {
        jdbc.sql("LOCK TABLE inbox IN EXCLUSIVE MODE").update();
        if (isBehind(subscription)) {
            return false;
        }
        // what this reading has not parked is either applied here, or comes to the subscription once more
        jdbc.sql("""
                        DELETE FROM parked old WHERE consumer = :subscription AND discarded_at IS NULL
                          AND (EXISTS (SELECT FROM parked WHERE consumer = :mine AND discarded_at IS NULL
                                         AND topic = old.topic AND subject = old.subject AND sequence = old.sequence)
                            OR EXISTS (SELECT FROM inbox WHERE consumer = :mine AND topic = old.topic
                                         AND subject = old.subject AND last_sequence >= old.sequence))
                        """).param("subscription", subscription).param("mine", name).update();
        jdbc.sql("DELETE FROM inbox WHERE consumer = :subscription")
                .param("subscription", subscription)
                .update();
        rename("inbox", subscription);
        rename("parked", subscription);
        return true;
    }

    private boolean isBehind(String subscription) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM inbox old LEFT JOIN inbox mine
                                ON mine.consumer = :mine AND mine.topic = old.topic AND mine.subject = old.subject
                            WHERE old.consumer = :subscription
                              AND coalesce(mine.last_sequence, 0) < old.last_sequence)
                        """)
                .param("subscription", subscription)
                .param("mine", name)
                .query(Boolean.class)
                .single();
    }

    private void rename(String table, String subscription) {
        jdbc.sql("UPDATE " + table + " SET consumer = :subscription WHERE consumer = :mine")
                .param("subscription", subscription)
                .param("mine", name)
                .update();
    }

    /** Stops reading; what was applied stays, and so do position and parked events. */
    @Override
    public void close() {
        feed.stop();
        inboxes.forget(name);
    }
}
