package dev.kontor.audit.log;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log in the order of its index, of the caller's companies only. */
@Component
class Entries {

    private static final long BEFORE_ALL = -1;

    private final JdbcClient jdbc;
    private final OpenContent contents;

    Entries(JdbcClient jdbc, OpenContent contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * What to look for; null for anything.
     *
     * @param from recorded then or later
     * @param to recorded before
     */
    record Filter(
            @Nullable String subject,
            @Nullable String topic,
            @Nullable String type,
            @Nullable String company,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Page<EntryView> page(Filter filter, Caller caller, @Nullable String cursor, int limit) {
        int size = Page.size(limit);
        List<StoredEntry> rows = jdbc.sql("SELECT " + StoredEntry.COLUMNS + """
                         FROM log_entry
                        WHERE index > :after
                          AND (:all OR company = ANY (:companies))
                          AND (CAST(:subject AS text) IS NULL OR subject = :subject)
                          AND (CAST(:topic AS text) IS NULL OR topic = :topic)
                          AND (CAST(:type AS text) IS NULL OR type = :type)
                          AND (CAST(:company AS text) IS NULL OR company = :company)
                          AND (CAST(:actor AS text) IS NULL OR actor = :actor)
                          AND (CAST(:from AS timestamptz) IS NULL OR recorded_at >= :from)
                          AND (CAST(:to AS timestamptz) IS NULL OR recorded_at < :to)
                        ORDER BY index LIMIT :limit
                        """)
                .param("after", Cursor.number(cursor, BEFORE_ALL))
                .param("all", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new))
                .param("subject", filter.subject())
                .param("topic", filter.topic())
                .param("type", filter.type())
                .param("company", filter.company())
                .param("actor", filter.actor())
                .param("from", utc(filter.from()))
                .param("to", utc(filter.to()))
                .param("limit", size + 1)
                .query(StoredEntry::of)
                .list();
        List<EntryView> views = contents.of(rows).stream().map(EntryView::of).toList();
        return Page.of(views, size, last -> Cursor.encode(Long.toString(last.index())));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
