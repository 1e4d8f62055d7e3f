package dev.kontor.approval.cases;

import dev.kontor.events.approval.StepDecided;
import dev.kontor.events.approval.StepDecided.Decision;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said to the steps of cases; insert-only. */
@Repository
class DecisionTable {
    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One decision with its time. */
    record Decided(StepDecided decided, Instant at) {}

    void add(ApprovalCase it, StepDecided decided, Instant at) {
        jdbc.sql("""
                        INSERT INTO case_decision (document_id, round, step, decision, decided_by, reason, snapshot,
                            decided_at)
                        VALUES (:document, :round, :step, :decision, :by, :reason, :snapshot, :at)
                        """)
                .param("document", it.document().id())
                .param("round", it.round())
                .param("step", decided.step())
                .param("decision", decided.decision().name())
                .param("by", decided.by().id())
                .param("reason", decided.reason())
                .param("snapshot", it.snapshot())
                .param("at", CaseRow.utc(at))
                .update();
    }

    /** The decisions of one round, by step. */
    List<Decided> of(DocumentId document, int round) {
        return jdbc.sql("""
                        SELECT step, decision, decided_by, reason, decided_at FROM case_decision
                        WHERE document_id = :document AND round = :round ORDER BY step
                        """)
                .param("document", document.id())
                .param("round", round)
                .query((row, number) -> new Decided(
                        new StepDecided(
                                row.getInt("step"),
                                Decision.valueOf(row.getString("decision")),
                                new PersonId(row.getString("decided_by")),
                                row.getString("reason")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
