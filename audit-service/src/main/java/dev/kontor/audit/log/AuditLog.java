package dev.kontor.audit.log;

import dev.kontor.audit.log.LogEntry.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log. Only ever adds; the database refuses everything else. */
@Component
public class AuditLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The index of the next entry. Nobody else appends until the surrounding transaction ends. */
    public long lock() {
        return jdbc.sql("SELECT next_index FROM log_head FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /** How many entries there are. */
    public long size() {
        return jdbc.sql("SELECT next_index FROM log_head").query(Long.class).single();
    }

    /** What is recorded already of these events, or in these places. */
    public List<Mark> known(Collection<Mark> marks) {
        return jdbc.sql("""
                        SELECT index, event_id, topic, subject, sequence, sha256 FROM entry
                        WHERE event_id = ANY (CAST(:ids AS uuid[]))
                        UNION
                        SELECT index, event_id, entry.topic, entry.subject, entry.sequence, sha256
                        FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]), CAST(:sequences AS bigint[]))
                             AS wanted (topic, subject, sequence)
                        JOIN entry USING (subject, topic, sequence)
                        """)
                .param("ids", texts(marks, mark -> mark.eventId().toString()))
                .param("topics", texts(marks, mark -> mark.position().topic()))
                .param("subjects", texts(marks, mark -> mark.position().subject()))
                .param(
                        "sequences",
                        texts(marks, mark -> Long.toString(mark.position().sequence())))
                .query((row, number) -> new Mark(
                        row.getLong("index"),
                        row.getObject("event_id", UUID.class),
                        new Position(row.getString("topic"), row.getString("subject"), row.getLong("sequence")),
                        row.getString("sha256")))
                .list();
    }

    /** Adds entries, numbered from where the head stands, in one statement. */
    public void append(List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO entry (index, event_id, topic, kafka_partition, kafka_offset, type, subject, sequence,
                                           company, actor, correlation_id, time, recorded_at, headers, body, sha256)
                        SELECT * FROM unnest(
                            CAST(:index AS bigint[]), CAST(:id AS uuid[]), CAST(:topic AS text[]),
                            CAST(:partition AS int[]), CAST(:offset AS bigint[]), CAST(:type AS text[]),
                            CAST(:subject AS text[]), CAST(:sequence AS bigint[]), CAST(:company AS text[]),
                            CAST(:actor AS text[]), CAST(:correlation AS uuid[]), CAST(:time AS timestamptz[]),
                            CAST(:recorded AS timestamptz[]), CAST(:headers AS jsonb[]), CAST(:body AS bytea[]),
                            CAST(:sha256 AS text[]))
                        """)
                .param("index", texts(entries, entry -> Long.toString(entry.index())))
                .param("id", texts(entries, entry -> entry.eventId().toString()))
                .param("topic", texts(entries, entry -> entry.position().topic()))
                .param("partition", texts(entries, entry -> Integer.toString(entry.partition())))
                .param("offset", texts(entries, entry -> Long.toString(entry.offset())))
                .param("type", texts(entries, LogEntry::type))
                .param("subject", texts(entries, entry -> entry.position().subject()))
                .param(
                        "sequence",
                        texts(entries, entry -> Long.toString(entry.position().sequence())))
                .param("company", texts(entries, LogEntry::company))
                .param("actor", texts(entries, LogEntry::actor))
                .param(
                        "correlation",
                        texts(entries, entry -> entry.correlationId().toString()))
                .param("time", texts(entries, entry -> entry.time().toString()))
                .param("recorded", texts(entries, entry -> entry.recordedAt().toString()))
                .param("headers", texts(entries, entry -> json(entry.headers())))
                .param("body", entries.stream().map(LogEntry::body).toArray(byte[][]::new))
                .param("sha256", texts(entries, LogEntry::sha256))
                .update();
        jdbc.sql("UPDATE log_head SET next_index = :next")
                .param("next", entries.getLast().index() + 1)
                .update();
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static String json(Map<String, String> headers) {
        return JSON.writeValueAsString(headers);
    }
}
