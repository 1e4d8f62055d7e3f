package dev.kontor.kit.outbox;

import dev.kontor.events.delivery.Watermark;
import dev.kontor.events.envelope.Subject.ServiceId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says what the outbox holds by topic and day, whenever that has changed. The count comes from the table and not from
 * the relay, so that it also speaks of what a relay may have passed over; it travels through the outbox itself, behind
 * the events it counts.
 */
public final class PublishWatermarks {

    static final String TOPIC = Watermark.TYPE.topic();

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Ids ids;
    private final String service;

    public PublishWatermarks(JdbcClient jdbc, Outbox outbox, Ids ids, String service) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.ids = ids;
        this.service = service;
    }

    /** Within the transaction that holds the progress of the outbox. */
    public void publish() {
        List<Watermark> changed = jdbc.sql("""
                        UPDATE outbox_tally SET published = events WHERE published <> events
                        RETURNING topic, day, events, position
                        """)
                .query((row, number) -> new Watermark(
                        row.getString("topic"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("events"),
                        row.getLong("position")))
                .list();
        changed.forEach(watermark ->
                outbox.append(Cause.of(service, Caller.ALL_COMPANIES, ids.next()), new ServiceId(service), watermark));
    }
}
