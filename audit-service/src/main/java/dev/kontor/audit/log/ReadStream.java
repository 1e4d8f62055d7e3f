package dev.kontor.audit.log;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything recorded of one subject, on all topics, and whether it is all there. */
@Component
class ReadStream {

    /**
     * @param first lowest recorded sequence
     * @param last highest recorded sequence
     * @param entries how many are recorded
     * @param missing how many numbers from 1 to the last are not recorded
     */
    record OnTopic(String topic, long first, long last, long entries, long missing) {}

    /** @param complete nothing up to the last recorded event is missing and nothing contradicts */
    record StreamView(
            String subject, boolean complete, List<OnTopic> topics, List<Finding> findings, List<EntryView> entries) {}

    private final JdbcClient jdbc;
    private final OpenContent contents;
    private final Findings findings;

    ReadStream(JdbcClient jdbc, OpenContent contents, Findings findings) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.findings = findings;
    }

    /** @throws ProblemException NOT_FOUND also for a subject of another company */
    StreamView of(String subject, Caller caller) {
        List<StoredEntry> stored = jdbc.sql(
                        "SELECT " + StoredEntry.COLUMNS + " FROM log_entry WHERE subject = :subject ORDER BY index")
                .param("subject", subject)
                .query(StoredEntry::of)
                .list();
        List<EntryView> entries = contents.of(stored).stream()
                .map(EntryView::of)
                .filter(entry -> caller.mayAct(entry.company()))
                .toList();
        if (entries.isEmpty()) {
            throw new ProblemException(KitProblem.NOT_FOUND, "no event of " + subject);
        }
        List<OnTopic> topics = topics(subject);
        List<Finding> found = findings.of(subject);
        boolean complete = topics.stream().allMatch(topic -> topic.missing() == 0)
                && found.stream().noneMatch(finding -> finding.kind() == Finding.Kind.CONTRADICTION);
        return new StreamView(subject, complete, topics, found, entries);
    }

    private List<OnTopic> topics(String subject) {
        return jdbc.sql("""
                        SELECT topic, min(sequence) AS first, max(sequence) AS last, count(*) AS entries,
                               max(sequence) - count(DISTINCT sequence) AS missing
                        FROM log_entry WHERE subject = :subject GROUP BY topic ORDER BY min(index)
                        """)
                .param("subject", subject)
                .query((row, number) -> new OnTopic(
                        row.getString("topic"),
                        row.getLong("first"),
                        row.getLong("last"),
                        row.getLong("entries"),
                        row.getLong("missing")))
                .list();
    }
}
