package dev.kontor.audit.log;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log in the order of its index, of the caller's companies only. */
@Component
class Entries {

    private static final long BEFORE_ALL = -1;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; null for anything. */
    record Filter(
            @Nullable String subject,
            @Nullable String topic,
            @Nullable String type,
            @Nullable String company) {}

    Page<EntryView> page(Filter filter, Caller caller, @Nullable String cursor, int limit) {
        int size = Page.size(limit);
        List<EntryView> rows = jdbc.sql("""
                        SELECT * FROM entry
                        WHERE index > :after
                          AND (:all OR company = ANY (:companies))
                          AND (CAST(:subject AS text) IS NULL OR subject = :subject)
                          AND (CAST(:topic AS text) IS NULL OR topic = :topic)
                          AND (CAST(:type AS text) IS NULL OR type = :type)
                          AND (CAST(:company AS text) IS NULL OR company = :company)
                        ORDER BY index LIMIT :limit
                        """)
                .param("after", Cursor.number(cursor, BEFORE_ALL))
                .param("all", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new))
                .param("subject", filter.subject())
                .param("topic", filter.topic())
                .param("type", filter.type())
                .param("company", filter.company())
                .param("limit", size + 1)
                .query(EntryView::of)
                .list();
        return Page.of(rows, size, last -> Cursor.encode(Long.toString(last.index())));
    }
}
