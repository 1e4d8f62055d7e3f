package dev.kontor.extraction.learning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

    private static final String OWN = ":own:";
    private static final String ANY = ":";

    private final JdbcClient jdbc;
    private final Clock clock;

    public StoredLayouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By what is a supplier's own before anything else: the company's own numbers stand on everybody's paper. */
    @Override
    public List<Template> sharing(String company, Set<String> keys) {
        List<Template> owners = found(keys(company, OWN, keys));
        return owners.isEmpty() ? found(keys(company, ANY, keys)) : owners;
    }

    private List<Template> found(List<String> keys) {
        return jdbc
                .sql(
                        "SELECT template FROM layout WHERE keys && CAST(:keys AS text[]) ORDER BY changed_at DESC LIMIT :most")
                .param("keys", keys.toArray(String[]::new))
                .param("most", MOST)
                .query(String.class)
                .list()
                .stream()
                .map(json -> JSON.readValue(json, Template.class))
                .toList();
    }

    @Override
    public void keep(String company, Template template) {
        List<String> keys = new ArrayList<>(keys(company, ANY, template.keys()));
        keys.addAll(keys(company, OWN, template.own()));
        jdbc.sql("""
                        INSERT INTO layout (id, company, keys, template, documents, changed_at)
                        VALUES (:id, :company, :keys, :template, :documents, :changedAt)
                        ON CONFLICT (id) DO UPDATE SET
                            keys = excluded.keys, template = excluded.template, documents = excluded.documents,
                            changed_at = excluded.changed_at
                        """)
                .param("id", template.id())
                .param("company", company)
                .param("keys", keys.toArray(String[]::new))
                .param("template", JSON.writeValueAsString(template))
                .param("documents", template.documents())
                .param("changedAt", OffsetDateTime.now(clock))
                .update();
    }

    /** The company is part of each key, so that one index finds both. */
    private static List<String> keys(String company, String kind, Set<String> keys) {
        return keys.stream().map(key -> company + kind + key).toList();
    }
}
