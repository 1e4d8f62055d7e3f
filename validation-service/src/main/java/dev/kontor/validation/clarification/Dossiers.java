package dev.kontor.validation.clarification;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.validation.Checked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The documents in validation, in PostgreSQL. */
@Repository
class Dossiers {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> find(UUID id) {
        return jdbc.sql("SELECT * FROM dossier WHERE document_id = :id")
                .param("id", id)
                .query(Dossiers::row)
                .optional();
    }

    /** As {@link #find}, and nobody else may change it until this transaction ends. */
    Optional<Dossier> lock(UUID id) {
        return jdbc.sql("SELECT * FROM dossier WHERE document_id = :id FOR UPDATE")
                .param("id", id)
                .query(Dossiers::row)
                .optional();
    }

    /** Those that wait for a person, longest first, after the given position; null companies means all. */
    List<Dossier> waiting(boolean allCompanies, Set<String> companies, Instant since, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM dossier
                        WHERE state = 'CLARIFICATION' AND (:all OR company = ANY (:companies))
                          AND (since, document_id) > (:since, :after)
                        ORDER BY since, document_id LIMIT :limit
                        """)
                .param("all", allCompanies)
                .param("companies", companies.toArray(String[]::new))
                .param("since", utc(since))
                .param("after", after)
                .param("limit", limit)
                .query(Dossiers::row)
                .list();
    }

    /** Those stopped by what the directory said before this revision, oldest answer first. */
    List<UUID> outdated(String company, long revision, int limit) {
        return jdbc.sql("""
                        SELECT document_id FROM dossier
                        WHERE state = 'CLARIFICATION' AND supplier_open
                          AND company = :company AND directory_revision < :revision
                        ORDER BY directory_revision LIMIT :limit
                        """)
                .param("company", company)
                .param("revision", revision)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Notes that the directory was asked again and its answer changed nothing. */
    void seen(UUID id, long revision) {
        jdbc.sql("UPDATE dossier SET directory_revision = :revision WHERE document_id = :id")
                .param("revision", revision)
                .param("id", id)
                .update();
    }

    void save(Dossier dossier, Dossier.Result result) {
        jdbc.sql("""
                        INSERT INTO dossier (document_id, company, correlation_id, content, reading_findings, submitted_by,
                                             corrected_by, cost_center_hint, state, checked, version,
                                             directory_revision, supplier_open, since)
                        VALUES (:id, :company, :correlationId, CAST(:content AS jsonb), CAST(:readingFindings AS jsonb),
                                :submittedBy, CAST(:correctedBy AS jsonb), :costCenterHint, :state,
                                CAST(:checked AS jsonb), :version, :directoryRevision, :supplierOpen, :since)
                        ON CONFLICT (document_id) DO UPDATE SET
                            content = excluded.content, reading_findings = excluded.reading_findings,
                            corrected_by = excluded.corrected_by, state = excluded.state, checked = excluded.checked,
                            version = excluded.version, directory_revision = excluded.directory_revision,
                            supplier_open = excluded.supplier_open, since = excluded.since
                        """)
                .param("id", dossier.id())
                .param("company", dossier.company())
                .param("correlationId", dossier.correlationId())
                .param("content", json(dossier.content()))
                .param("readingFindings", json(dossier.readingFindings()))
                .param("submittedBy", dossier.submittedBy())
                .param("correctedBy", json(dossier.correctedBy()))
                .param("costCenterHint", dossier.costCenterHint())
                .param("state", result.state().name())
                .param("checked", json(result.checked()))
                .param("version", dossier.version())
                .param("directoryRevision", result.directoryRevision())
                .param("supplierOpen", result.supplierOpen())
                .param("since", utc(dossier.since()))
                .update();
    }

    private static Dossier row(ResultSet rs, int rowNumber) throws SQLException {
        return new Dossier(
                rs.getObject("document_id", UUID.class),
                rs.getString("company"),
                rs.getObject("correlation_id", UUID.class),
                EventJson.mapper().readValue(rs.getString("content"), Content.class),
                EventJson.mapper().readValue(rs.getString("reading_findings"), FINDINGS),
                rs.getString("submitted_by"),
                EventJson.mapper().readValue(rs.getString("corrected_by"), TEXTS),
                rs.getString("cost_center_hint"),
                new Dossier.Result(
                        EventJson.mapper().readValue(rs.getString("checked"), Checked.class),
                        rs.getLong("directory_revision"),
                        rs.getBoolean("supplier_open")),
                rs.getLong("version"),
                rs.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
