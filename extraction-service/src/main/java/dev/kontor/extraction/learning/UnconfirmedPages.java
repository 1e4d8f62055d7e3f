package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.layout.Page;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of documents nobody has confirmed yet; what is confirmed has taught its lesson and is deleted. */
@Repository
public class UnconfirmedPages {

    /** Longer documents teach nothing that their first pages do not. */
    private static final int MOST = 5;

    /** As long as a clerk may leave a document lying at most. */
    private static final Period KEPT = Period.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    public UnconfirmedPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param read what the reader read by itself, without any memory */
    record ReadPages(List<Page> pages, Content read) {}

    /** Keeps the pages of a document, in place of those of an earlier reading. */
    public void keep(UUID document, List<Page> pages, Content read) {
        ReadPages all = new ReadPages(pages.subList(0, Math.min(MOST, pages.size())), read);
        jdbc.sql("""
                        INSERT INTO unconfirmed_pages (document_id, pages, read_at) VALUES (:document, :pages, :readAt)
                        ON CONFLICT (document_id) DO UPDATE SET pages = excluded.pages, read_at = excluded.read_at
                        """)
                .param("document", document)
                .param("pages", ZippedJson.of(all))
                .param("readAt", OffsetDateTime.now(clock))
                .update();
    }

    /** Takes them away; a document whose pages were not read, or that has taught its lesson already, is not in it. */
    Map<UUID, ReadPages> take(Set<UUID> documents) {
        Map<UUID, ReadPages> taken = new HashMap<>();
        jdbc.sql("DELETE FROM unconfirmed_pages WHERE document_id = ANY (:documents) RETURNING document_id, pages")
                .param("documents", documents.toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> taken.put(
                        row.getObject("document_id", UUID.class),
                        ZippedJson.read(row.getBytes("pages"), ReadPages.class)));
        return taken;
    }

    /** Deletes those that waited too long: a document that is not confirmed by then will hardly be, and its words are personal data. */
    public void forget() {
        jdbc.sql("DELETE FROM unconfirmed_pages WHERE read_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }
}
