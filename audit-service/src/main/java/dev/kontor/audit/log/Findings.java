package dev.kontor.audit.log;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is wrong with the log. */
@Component
class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were found, of the caller's companies only; kind and open null for any. */
    Page<Finding> page(
            Finding.@Nullable Kind kind,
            @Nullable Boolean open,
            @Nullable String company,
            Caller caller,
            @Nullable String cursor,
            int limit) {
        int size = Page.size(limit);
        List<Finding> rows = jdbc.sql("""
                        SELECT * FROM finding
                        WHERE id > :after
                          AND (:all OR company = ANY (:companies))
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                          AND (CAST(:company AS text) IS NULL OR company = :company)
                          AND (CAST(:open AS boolean) IS NULL OR (closed_at IS NULL) = :open)
                        ORDER BY id LIMIT :limit
                        """)
                .param("after", Cursor.number(cursor, 0))
                .param("all", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("company", company)
                .param("open", open)
                .param("limit", size + 1)
                .query(Finding::of)
                .list();
        return Page.of(rows, size, last -> Cursor.encode(Long.toString(last.id())));
    }

    /** All of one subject. */
    List<Finding> of(String subject) {
        return jdbc.sql("SELECT * FROM finding WHERE subject = :subject ORDER BY id")
                .param("subject", subject)
                .query(Finding::of)
                .list();
    }

    long open(Finding.Kind kind) {
        return jdbc.sql("SELECT count(*) FROM finding WHERE kind = :kind AND closed_at IS NULL")
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }
}
