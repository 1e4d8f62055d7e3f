package dev.kontor.audit.log;

import dev.kontor.audit.log.LogEntry.Mark;
import dev.kontor.tlog.merkle.TreeHasher;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is recorded already of events that arrive. */
@Component
public class FindMarks {

    private final JdbcClient jdbc;
    private final OpenContent contents;

    FindMarks(JdbcClient jdbc, OpenContent contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * What is recorded of these events, or in their places.
     *
     * @param marks of the events
     * @param taken those of them whose place may be taken
     */
    public List<Mark> of(Collection<Mark> marks, Collection<Mark> taken) {
        List<StoredEntry> rows = jdbc.sql("SELECT " + StoredEntry.COLUMNS + """
                         FROM log_entry WHERE event_id = ANY (CAST(:ids AS uuid[]))
                        UNION
                        SELECT log_entry.index, log_entry.leaf, log_entry.key_id, log_entry.sealed, log_entry.headers
                        FROM unnest(CAST(:topics AS text[]), CAST(:subjects AS text[]), CAST(:sequences AS bigint[]))
                             AS wanted (topic, subject, sequence)
                        JOIN log_entry USING (subject, topic, sequence)
                        """)
                .param("ids", texts(marks, mark -> mark.eventId().toString()))
                .param("topics", texts(taken, mark -> mark.position().topic()))
                .param("subjects", texts(taken, mark -> mark.position().subject()))
                .param(
                        "sequences",
                        texts(taken, mark -> Long.toString(mark.position().sequence())))
                .query(StoredEntry::of)
                .list();
        return contents.of(rows).stream().map(FindMarks::mark).toList();
    }

    private static Mark mark(OpenedEntry opened) {
        var leaf = opened.leaf();
        return new Mark(
                opened.index(), leaf.id(), new Position(leaf.topic(), leaf.subject(), leaf.sequence()), sha256(opened));
    }

    private static @Nullable String sha256(OpenedEntry opened) {
        byte[] payload = opened.payload();
        return payload == null
                ? null
                : HexFormat.of().formatHex(TreeHasher.sha256().digest(payload));
    }

    private static String[] texts(Collection<Mark> items, Function<Mark, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
