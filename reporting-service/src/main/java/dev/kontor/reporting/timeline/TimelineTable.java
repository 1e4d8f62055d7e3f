package dev.kontor.reporting.timeline;

import dev.kontor.events.envelope.Subject.DocumentId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The timelines in PostgreSQL. */
@Repository
class TimelineTable {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparing(Entry::stage).thenComparing(Entry::sequence);

    private final NamedParameterJdbcTemplate jdbc;

    TimelineTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Entry> entries) {
        jdbc.batchUpdate("""
                INSERT INTO timeline (event_id, document_id, stage, sequence, type, at, actor, summary)
                VALUES (:eventId, :documentId, :stage, :sequence, :type, :at, :actor, :summary)
                ON CONFLICT (event_id) DO NOTHING
                """, entries.stream().map(TimelineTable::parameters).toArray(SqlParameterSource[]::new));
    }

    /** In the order of time; where times are equal, in the order of a document's life. */
    List<Entry> of(DocumentId document) {
        List<Entry> entries = jdbc.query(
                "SELECT * FROM timeline WHERE document_id = :document",
                new MapSqlParameterSource("document", document.id()),
                (row, number) -> new Entry(
                        row.getObject("event_id", UUID.class),
                        document.id(),
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("summary")));
        return entries.stream().sorted(ORDER).toList();
    }

    private static SqlParameterSource parameters(Entry entry) {
        return new MapSqlParameterSource("eventId", entry.eventId())
                .addValue("documentId", entry.documentId())
                .addValue("stage", entry.stage().name())
                .addValue("sequence", entry.sequence())
                .addValue("type", entry.type())
                .addValue("at", entry.at().atOffset(ZoneOffset.UTC))
                .addValue("actor", entry.actor())
                .addValue("summary", entry.summary());
    }
}
