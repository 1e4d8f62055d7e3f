package dev.kontor.audit.ingest;

import dev.kontor.audit.log.StreamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The progress of streams and the findings about them, stored. */
@Component
class Streams {

    private record Opened(StreamId stream, Gap gap) {}

    private final JdbcClient jdbc;

    Streams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the wanted streams that have begun. */
    Map<StreamId, StreamProgress> load(Collection<StreamId> wanted) {
        String[] topics = wanted.stream().map(StreamId::topic).toArray(String[]::new);
        String[] subjects = wanted.stream().map(StreamId::subject).toArray(String[]::new);
        Map<StreamId, List<Gap>> gaps = new HashMap<>();
        jdbc.sql("""
                        SELECT finding.* FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]))
                            AS wanted (topic, subject)
                        JOIN finding USING (topic, subject)
                        WHERE kind = 'GAP' AND closed_at IS NULL
                        """)
                .param("topics", topics)
                .param("subjects", subjects)
                .query((row, number) -> new Opened(
                        new StreamId(row.getString("topic"), row.getString("subject")),
                        new Gap(
                                row.getLong("id"),
                                row.getLong("from_sequence"),
                                row.getLong("to_sequence"),
                                row.getLong("missing"),
                                row.getLong("entry_index"))))
                .list()
                .forEach(opened -> gaps.computeIfAbsent(opened.stream(), stream -> new ArrayList<>())
                        .add(opened.gap()));
        Map<StreamId, StreamProgress> streams = new HashMap<>();
        jdbc.sql("""
                        SELECT stream.* FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]))
                            AS wanted (topic, subject)
                        JOIN stream USING (topic, subject)
                        """).param("topics", topics).param("subjects", subjects).query(row -> {
            StreamId id = new StreamId(row.getString("topic"), row.getString("subject"));
            streams.put(
                    id,
                    new StreamProgress(
                            row.getString("company"), row.getLong("highest"), gaps.getOrDefault(id, List.of())));
        });
        return streams;
    }

    /** @param now when gaps were found and closed */
    void save(Map<StreamId, StreamProgress> streams, Instant now) {
        List<Map.Entry<StreamId, StreamProgress>> all = List.copyOf(streams.entrySet());
        jdbc.sql("""
                        INSERT INTO stream (topic, subject, company, highest)
                        SELECT * FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]),
                                             CAST(:companies AS text[]), CAST(:highest AS bigint[]))
                        ON CONFLICT (topic, subject) DO UPDATE SET highest = excluded.highest
                        """)
                .param("topics", all.stream().map(one -> one.getKey().topic()).toArray(String[]::new))
                .param(
                        "subjects",
                        all.stream().map(one -> one.getKey().subject()).toArray(String[]::new))
                .param(
                        "companies",
                        all.stream().map(one -> one.getValue().company()).toArray(String[]::new))
                .param(
                        "highest",
                        all.stream()
                                .map(one -> Long.toString(one.getValue().highest()))
                                .toArray(String[]::new))
                .update();
        streams.forEach((stream, progress) -> progress.gaps().forEach(gap -> save(stream, progress, gap, now)));
    }

    private void save(StreamId stream, StreamProgress progress, Gap gap, Instant now) {
        OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        if (gap.id() != null) {
            jdbc.sql("UPDATE finding SET missing = :missing, closed_at = :closedAt WHERE id = :id")
                    .param("missing", gap.missing())
                    .param("closedAt", gap.isOpen() ? null : at)
                    .param("id", Objects.requireNonNull(gap.id()))
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO finding (kind, topic, subject, company, from_sequence, to_sequence, missing,
                                             entry_index, found_at, closed_at)
                        VALUES ('GAP', :topic, :subject, :company, :from, :to, :missing, :entry, :foundAt, :closedAt)
                        """)
                .param("topic", stream.topic())
                .param("subject", stream.subject())
                .param("company", progress.company())
                .param("from", gap.from())
                .param("to", gap.to())
                .param("missing", gap.missing())
                .param("entry", gap.entry())
                .param("foundAt", at)
                .param("closedAt", gap.isOpen() ? null : at)
                .update();
    }

    void add(Contradiction contradiction, Instant now) {
        var position = contradiction.entry().position();
        jdbc.sql("""
                        INSERT INTO finding (kind, topic, subject, company, from_sequence, to_sequence, missing,
                                             entry_index, other_index, found_at)
                        VALUES ('CONTRADICTION', :topic, :subject, :company, :sequence, :sequence, 0, :entry, :other,
                                :foundAt)
                        """)
                .param("topic", position.topic())
                .param("subject", position.subject())
                .param("company", contradiction.entry().company())
                .param("sequence", position.sequence())
                .param("entry", contradiction.entry().index())
                .param("other", contradiction.earlier().index())
                .param("foundAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
