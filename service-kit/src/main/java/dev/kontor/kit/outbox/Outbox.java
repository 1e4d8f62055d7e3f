package dev.kontor.kit.outbox;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.envelope.Subject;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.telemetry.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes events beside the state they tell of, in the same transaction. The sequence is counted here, per (topic,
 * subject), under the row lock of the counter: a transaction that rolls back leaves no gap.
 */
public final class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private static final String APPEND = """
            WITH counted AS (
                INSERT INTO outbox_sequence (topic, subject, last, trace_parent)
                VALUES (:topic, :subject, 1, :traceParent)
                ON CONFLICT (topic, subject) DO UPDATE
                SET last = outbox_sequence.last + 1,
                    trace_parent = coalesce(excluded.trace_parent, outbox_sequence.trace_parent)
                RETURNING last)
            INSERT INTO outbox (id, topic, subject, sequence, type, source, time, data_schema, correlation_id,
                                causation_id, actor, company, trace_parent, body)
            SELECT :id, :topic, :subject, counted.last, :type, :source, :time, :dataSchema, :correlationId,
                   :causationId, :actor, :company, :traceParent, :body
            FROM counted
            RETURNING sequence
            """;

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
    private final EventTypes types;
    private final Ids ids;
    private final Clock clock;
    private final Traces traces;
    private final MeterRegistry meters;
    private final String source;
    private final Map<String, Counter> published = new ConcurrentHashMap<>();

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
        this.types = types;
        this.ids = ids;
        this.clock = clock;
        this.traces = traces;
        this.meters = meters;
        this.source = "/kontor/" + service;
    }

    /**
     * Publishes an event once the surrounding transaction commits.
     *
     * @return the envelope it will travel in
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException if the event is not in the catalog, or larger than its topic takes: better the
     *     transaction fails here than the relay stands before a row it can never send
     */
    public Envelope append(Cause cause, Subject subject, Event event) {
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
        UUID id = ids.next();
        Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
        @Nullable String traceParent = traceParent(cause, subject, type);
        long sequence = jdbc.sql(APPEND)
                .param("id", id)
                .param("topic", type.topic())
                .param("subject", subject.text())
                .param("type", type.name())
                .param("source", source)
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .param("dataSchema", type.schema())
                .param("correlationId", cause.correlationId())
                .param("causationId", cause.causationId())
                .param("actor", cause.actor())
                .param("company", cause.company())
                .param("traceParent", traceParent)
                .param("body", body)
                .query(Long.class)
                .single();
        countOnceCommitted(type);
        log.debug("{} {} of {}", type.name(), sequence, subject.text());
        return new Envelope(
                id,
                type.name(),
                source,
                subject,
                sequence,
                time,
                type.schema(),
                cause.correlationId(),
                cause.causationId(),
                cause.actor(),
                cause.company(),
                traceParent);
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

    private void countOnceCommitted(EventType<?> type) {
        Counter counter = published.computeIfAbsent(
                type.body().getSimpleName(),
                name -> Counter.builder("kontor.outbox.events")
                        .description("Events published, by type")
                        .tag("type", name)
                        .register(meters));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }
}
