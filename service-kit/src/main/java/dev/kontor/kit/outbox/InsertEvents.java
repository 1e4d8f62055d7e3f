package dev.kontor.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.kontor.kit.outbox.PendingEvent.Stream;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the events of a transaction. Their sequences are counted here, per (topic, subject), under the row lock of the
 * counter: a transaction that rolls back leaves no gap. The locks are taken in one order, and only until the commit that
 * follows.
 */
final class InsertEvents {

    /** The counters come first, so the transaction has an id before it draws a position ({@link OutboxProgress}). */
    private static final String INSERT = """
            WITH counted AS (
                INSERT INTO outbox_sequence (topic, subject, last, trace_parent)
                SELECT topic, subject, events, trace_parent
                FROM unnest(CAST(:streamTopics AS text[]), CAST(:streamSubjects AS text[]),
                            CAST(:streamEvents AS bigint[]), CAST(:streamTraces AS text[]))
                     AS stream (topic, subject, events, trace_parent)
                ORDER BY topic, subject
                ON CONFLICT (topic, subject) DO UPDATE
                SET last = outbox_sequence.last + excluded.last,
                    trace_parent = coalesce(excluded.trace_parent, outbox_sequence.trace_parent)
                RETURNING topic, subject, last)
            INSERT INTO outbox (id, topic, subject, sequence, type, source, time, data_schema, correlation_id,
                                causation_id, actor, company, trace_parent, body)
            SELECT event.id, event.topic, event.subject, counted.last - event.behind, event.type, :source, event.time,
                   event.data_schema, event.correlation_id, event.causation_id, event.actor, event.company,
                   event.trace_parent, event.body
            FROM unnest(CAST(:ids AS uuid[]), CAST(:topics AS text[]), CAST(:subjects AS text[]),
                        CAST(:behind AS bigint[]), CAST(:types AS text[]), CAST(:times AS timestamptz[]),
                        CAST(:schemas AS text[]), CAST(:correlations AS uuid[]), CAST(:causations AS uuid[]),
                        CAST(:actors AS text[]), CAST(:companies AS text[]), CAST(:traces AS text[]),
                        CAST(:bodies AS bytea[]))
                 WITH ORDINALITY
                 AS event (id, topic, subject, behind, type, time, data_schema, correlation_id, causation_id, actor,
                           company, trace_parent, body, place)
            JOIN counted USING (topic, subject)
            ORDER BY event.place
            """;

    private final JdbcClient jdbc;
    private final String source;

    InsertEvents(JdbcClient jdbc, String source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** In this order, within the transaction under way; at least one. */
    void all(List<PendingEvent> events) {
        Map<Stream, List<PendingEvent>> streams =
                events.stream().collect(groupingBy(PendingEvent::stream, TreeMap::new, toList()));
        List<Map.Entry<Stream, List<PendingEvent>>> counters = List.copyOf(streams.entrySet());
        jdbc.sql(INSERT)
                .param("streamTopics", texts(counters, one -> one.getKey().topic()), Types.ARRAY)
                .param("streamSubjects", texts(counters, one -> one.getKey().subject()), Types.ARRAY)
                .param(
                        "streamEvents",
                        counters.stream()
                                .map(one -> (long) one.getValue().size())
                                .toArray(Long[]::new),
                        Types.ARRAY)
                .param("streamTraces", texts(counters, one -> lastTrace(one.getValue())), Types.ARRAY)
                .param("source", source)
                .param("ids", texts(events, event -> event.id().toString()), Types.ARRAY)
                .param("topics", texts(events, event -> event.type().topic()), Types.ARRAY)
                .param("subjects", texts(events, event -> event.subject().text()), Types.ARRAY)
                .param("behind", behind(events, streams), Types.ARRAY)
                .param("types", texts(events, event -> event.type().name()), Types.ARRAY)
                .param("times", texts(events, event -> event.time().toString()), Types.ARRAY)
                .param("schemas", texts(events, event -> event.type().schema()), Types.ARRAY)
                .param(
                        "correlations",
                        texts(events, event -> event.cause().correlationId().toString()),
                        Types.ARRAY)
                .param("causations", texts(events, event -> text(event.cause().causationId())), Types.ARRAY)
                .param("actors", texts(events, event -> event.cause().actor()), Types.ARRAY)
                .param("companies", texts(events, event -> event.cause().company()), Types.ARRAY)
                .param("traces", texts(events, PendingEvent::traceParent), Types.ARRAY)
                .param("bodies", events.stream().map(PendingEvent::body).toArray(byte[][]::new), Types.ARRAY)
                .update();
    }

    /** How many events of its stream come after each. */
    private static Long[] behind(List<PendingEvent> events, Map<Stream, List<PendingEvent>> streams) {
        Map<Stream, Long> left = new HashMap<>();
        streams.forEach((stream, all) -> left.put(stream, (long) all.size()));
        return events.stream()
                .map(event -> left.merge(event.stream(), -1L, Long::sum))
                .toArray(Long[]::new);
    }

    private static @Nullable String lastTrace(List<PendingEvent> events) {
        return events.reversed().stream()
                .map(PendingEvent::traceParent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable String[] texts(List<T> from, Function<T, @Nullable String> column) {
        return from.stream().map(column).toArray(String[]::new);
    }
}
