package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.layout.Page;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Confirmed documents the weights can be learned from: words of pages and confirmed values, which are personal data. So there
 * are few of each supplier, none is kept for long, and erasing a document takes its sample along.
 */
public final class ConfirmedSamples {

    /** Documents of one supplier: more say nothing that these do not. */
    private static final int OF_A_SUPPLIER = 6;

    /** Documents that are learned from, so that learning takes a minute or two and no more than 200 MB. */
    private static final int MOST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    public ConfirmedSamples(JdbcClient jdbc, Clock clock, Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /** @param keys by which its supplier is told from others */
    record Stored(UUID document, Set<String> keys, Lesson lesson, Instant confirmedAt) {}

    /** Keeps what a document teaches; nothing of one whose supplier or type is not known, nor of one that was erased. */
    void keep(UUID document, List<Page> pages, Content confirmed) {
        String[] keys = Fingerprint.own(confirmed).toArray(String[]::new);
        if (keys.length > 0) {
            Lesson.of(pages, confirmed).ifPresent(lesson -> keep(document, keys, lesson));
        }
    }

    private void keep(UUID document, String[] keys, Lesson lesson) {
        jdbc.sql("""
                        INSERT INTO confirmed_sample (document_id, keys, lesson, confirmed_at)
                        SELECT document_id, :keys, :lesson, :now FROM extraction WHERE document_id = :document
                        ON CONFLICT (document_id) DO UPDATE
                        SET keys = excluded.keys, lesson = excluded.lesson, confirmed_at = excluded.confirmed_at
                        """)
                .param("document", document)
                .param("keys", keys)
                .param("lesson", ZippedJson.of(lesson))
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        DELETE FROM confirmed_sample WHERE document_id IN (
                            SELECT document_id FROM confirmed_sample WHERE keys && CAST(:keys AS text[])
                            ORDER BY confirmed_at DESC, document_id DESC OFFSET :most)
                        """).param("keys", keys).param("most", OF_A_SUPPLIER).update();
    }

    /** Those confirmed last that are learned from, in an order that is always the same. */
    List<Stored> newest() {
        return jdbc.sql("""
                        SELECT * FROM (SELECT * FROM confirmed_sample ORDER BY confirmed_at DESC, document_id DESC LIMIT :most)
                        AS newest ORDER BY document_id
                        """)
                .param("most", MOST)
                .query((row, i) -> new Stored(
                        row.getObject("document_id", UUID.class),
                        keys(row),
                        ZippedJson.read(row.getBytes("lesson"), Lesson.class),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Set<String> keys(ResultSet row) throws SQLException {
        Array keys = row.getArray("keys");
        return Set.of((String[]) keys.getArray());
    }

    /** How many were confirmed after a time. */
    long since(Instant time) {
        return jdbc.sql("SELECT count(*) FROM confirmed_sample WHERE confirmed_at > :time")
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Deletes those that were kept for long enough. */
    public void forget() {
        jdbc.sql("DELETE FROM confirmed_sample WHERE confirmed_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(kept))
                .update();
    }
}
