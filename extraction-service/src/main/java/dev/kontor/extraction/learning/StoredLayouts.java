package dev.kontor.extraction.learning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The memory of layouts in PostgreSQL. */
@Repository
public class StoredLayouts implements LayoutMemory {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Layouts looked at for one document: those of one letterhead, however many there are of others. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    public StoredLayouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Template> sharing(String company, Set<String> keys) {
        return jdbc
                .sql(
                        "SELECT template FROM layout WHERE keys && CAST(:keys AS text[]) ORDER BY changed_at DESC LIMIT :most")
                .param("keys", keys(company, keys))
                .param("most", MOST)
                .query(String.class)
                .list()
                .stream()
                .map(json -> JSON.readValue(json, Template.class))
                .toList();
    }

    @Override
    public void keep(String company, Template template) {
        jdbc.sql("""
                        INSERT INTO layout (id, company, keys, template, documents, changed_at)
                        VALUES (:id, :company, :keys, :template, :documents, :changedAt)
                        ON CONFLICT (id) DO UPDATE SET
                            keys = excluded.keys, template = excluded.template, documents = excluded.documents,
                            changed_at = excluded.changed_at
                        """)
                .param("id", template.id())
                .param("company", company)
                .param("keys", keys(company, template.keys()))
                .param("template", JSON.writeValueAsString(template))
                .param("documents", template.documents())
                .param("changedAt", OffsetDateTime.now(clock))
                .update();
    }

    /** The company is part of each key, so that one index finds both. */
    private static String[] keys(String company, Set<String> keys) {
        return keys.stream().map(key -> company + ":" + key).toArray(String[]::new);
    }
}
