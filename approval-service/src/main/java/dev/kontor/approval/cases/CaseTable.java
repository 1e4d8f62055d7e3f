package dev.kontor.approval.cases;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases in PostgreSQL. */
@Repository
class CaseTable {
    private static final String SELECT = "SELECT * FROM approval_case ";

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ApprovalCase> find(DocumentId document) {
        return jdbc.sql(SELECT + "WHERE document_id = :document")
                .param("document", document.id())
                .query(CaseRow::read)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the case until the transaction ends. */
    Optional<ApprovalCase> lock(DocumentId document) {
        return jdbc.sql(SELECT + "WHERE document_id = :document FOR UPDATE")
                .param("document", document.id())
                .query(CaseRow::read)
                .optional();
    }

    /** Open cases this person may decide, longest waiting first, those after a position. */
    List<ApprovalCase> decidableBy(
            PersonId person, boolean allCompanies, Set<String> companies, Instant at, UUID after, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE state = 'OPEN' AND approvers @> ARRAY[:person]::text[]
                          AND (:allCompanies OR company = ANY (:companies))
                          AND (requested_at, document_id) > (:at, :after)
                        ORDER BY requested_at, document_id LIMIT :limit
                        """)
                .param("person", person.id())
                .param("allCompanies", allCompanies)
                .param("companies", companies.toArray(String[]::new))
                .param("at", CaseRow.utc(at))
                .param("after", after)
                .param("limit", limit)
                .query(CaseRow::read)
                .list();
    }

    /** Open cases by document, those after the given one. */
    List<ApprovalCase> openAfter(UUID document, int limit) {
        return jdbc.sql(SELECT + "WHERE state = 'OPEN' AND document_id > :document ORDER BY document_id LIMIT :limit")
                .param("document", document)
                .param("limit", limit)
                .query(CaseRow::read)
                .list();
    }

    void save(ApprovalCase it) {
        jdbc.sql("""
                        INSERT INTO approval_case (document_id, company, correlation_id, state, round, step, steps,
                            fallback, cost_center, checked, outcome, snapshot, approvers, approved_by, requested_at)
                        VALUES (:document, :company, :correlation, :state, :round, :step, :steps, :fallback,
                            :costCenter, :checked::jsonb, :outcome::jsonb, :snapshot, :approvers, :approvedBy,
                            :requestedAt)
                        ON CONFLICT (document_id) DO UPDATE SET
                            state = excluded.state, round = excluded.round, step = excluded.step,
                            steps = excluded.steps, fallback = excluded.fallback,
                            cost_center = excluded.cost_center, checked = excluded.checked,
                            outcome = excluded.outcome, snapshot = excluded.snapshot,
                            approvers = excluded.approvers, approved_by = excluded.approved_by,
                            requested_at = excluded.requested_at
                        """)
                .param("document", it.document().id())
                .param("company", it.company())
                .param("correlation", it.correlationId())
                .param("state", it.state().name())
                .param("round", it.round())
                .param("step", it.step())
                .param("steps", it.route().steps().toArray(String[]::new))
                .param("fallback", it.route().fallback())
                .param("costCenter", it.costCenter())
                .param("checked", EventJson.mapper().writeValueAsString(it.checked()))
                .param("outcome", EventJson.mapper().writeValueAsString(it.outcome()))
                .param("snapshot", it.snapshot())
                .param("approvers", CaseRow.ids(it.approvers()))
                .param("approvedBy", CaseRow.ids(it.approvedBy()))
                .param("requestedAt", CaseRow.utc(it.requestedAt()))
                .update();
    }

    /** Changes who is listed for an open step, unless the case went on in the meantime. */
    void relist(ApprovalCase it, List<PersonId> approvers) {
        jdbc.sql("""
                        UPDATE approval_case SET approvers = :approvers
                        WHERE document_id = :document AND state = 'OPEN' AND round = :round AND step = :step
                        """)
                .param("approvers", CaseRow.ids(approvers))
                .param("document", it.document().id())
                .param("round", it.round())
                .param("step", it.step())
                .update();
    }
}
