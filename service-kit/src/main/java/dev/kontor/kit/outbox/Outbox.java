package dev.kontor.kit.outbox;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.envelope.Subject;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes events in the transaction of the state they tell of. They are written when that transaction is about to
 * commit, all in one statement: a batch of an inbox costs one, not one an event.
 */
public final class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private static final String TRACE = """
            SELECT trace_parent FROM outbox_sequence
            WHERE topic = :topic AND subject = :subject AND trace_parent IS NOT NULL
            """;

    private static final String DEAD_LETTERS = "kontor.dead-letters";

    /** The topics take 4 MiB, the dead letters 16 MiB; the rest is for the headers. */
    private static final int ROOM_FOR_HEADERS = 64 * 1024;

    private static final int LARGEST_BODY = 4 * 1024 * 1024 - ROOM_FOR_HEADERS;
    private static final int LARGEST_DEAD_LETTER = 16 * 1024 * 1024 - ROOM_FOR_HEADERS;

    private final JdbcClient jdbc;
    private final InsertEvents insert;
    private final PublishedEvents published;
    private final EventTypes types;
    private final Ids ids;
    private final Clock clock;
    private final Traces traces;

    /** @param service name of the service, as in {@code ce_source: /kontor/<service>} */
    public Outbox(
            JdbcClient jdbc,
            EventTypes types,
            Ids ids,
            Clock clock,
            Traces traces,
            MeterRegistry meters,
            String service) {
        this.jdbc = jdbc;
        this.insert = new InsertEvents(jdbc, "/kontor/" + service);
        this.published = new PublishedEvents(meters);
        this.types = types;
        this.ids = ids;
        this.clock = clock;
        this.traces = traces;
    }

    /**
     * Publishes an event once the surrounding transaction commits; the events of one transaction in the order of the
     * calls.
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException if the event is not in the catalog, or larger than its topic takes: better the
     *     transaction fails here than the relay stands before a row it can never send
     */
    public void append(Cause cause, Subject subject, Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is only published in the transaction of its state change");
        }
        EventType<?> type = types.of(event.getClass());
        byte[] body = EventJson.write(event);
        int largest = type.topic().equals(DEAD_LETTERS) ? LARGEST_DEAD_LETTER : LARGEST_BODY;
        if (body.length > largest) {
            throw new IllegalArgumentException(
                    type.name() + " has " + body.length + " bytes, its topic takes " + largest);
        }
        PendingEvents.ofTransaction(insert, published)
                .add(new PendingEvent(
                        ids.next(),
                        type,
                        subject,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        cause,
                        traceParent(cause, subject, type),
                        body));
        // here and not at the commit: the line belongs to the document that is being handled
        log.debug("{} of {}", type.name(), subject.text());
    }

    /**
     * All events of what they are correlated with, for example of a document, stay in one trace: also those that a
     * person's request or a timer leads to. Master data have no such trace; every change of them is work of its own.
     */
    private @Nullable String traceParent(Cause cause, Subject subject, EventType<?> type) {
        if (traces.handling(subject)
                || !subject.key().equals(cause.correlationId().toString())) {
            return traces.current();
        }
        return jdbc.sql(TRACE)
                .param("topic", type.topic())
                .param("subject", subject.text())
                .query(String.class)
                .optional()
                .map(last -> traces.joined(last, type.body().getSimpleName()))
                .orElseGet(traces::current);
    }
}
