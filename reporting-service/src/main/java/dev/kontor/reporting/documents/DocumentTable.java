package dev.kontor.reporting.documents;

import dev.kontor.events.envelope.EventJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes the documents of the read model, many at a time. */
@Repository
class DocumentTable {
    private static final String CREATE = """
            INSERT INTO document (id, company, facts, status, received_at, last_change)
            SELECT id, company, '{}', 'RECEIVED', 'epoch', 'epoch'
            FROM unnest(:ids::uuid[], :companies::text[]) AS missing (id, company) ORDER BY id
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String SAVE = """
            UPDATE document SET facts = :facts::jsonb, status = :status, status_reason = :reason, type = :type,
                supplier = :supplier, number = :number, gross = :gross, currency = :currency, due_date = :dueDate,
                submitted_by = :submittedBy, received_at = :receivedAt, extracted_at = :extractedAt,
                validated_at = :validatedAt, approved_at = :approvedAt, scheduled_at = :scheduledAt,
                submitted_at = :submittedAt, paid_at = :paidAt, last_change = :lastChange
            WHERE id = :id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    DocumentTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of these documents, made where missing; nobody else changes them until the transaction ends. */
    SortedMap<UUID, Facts> lock(SortedMap<UUID, String> companies) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("ids", companies.keySet().toArray(UUID[]::new))
                .addValue("companies", companies.values().toArray(String[]::new));
        jdbc.update(CREATE, parameters);
        SortedMap<UUID, Facts> facts = new TreeMap<>();
        jdbc.query("SELECT id, facts FROM document WHERE id = ANY (:ids) ORDER BY id FOR UPDATE", parameters, row -> {
            Facts known = EventJson.mapper().readValue(row.getString("facts"), Facts.class);
            facts.put(row.getObject("id", UUID.class), known);
        });
        return facts;
    }

    void save(SortedMap<UUID, Facts> facts) {
        jdbc.batchUpdate(
                SAVE, facts.entrySet().stream().map(DocumentTable::parameters).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(Map.Entry<UUID, Facts> entry) {
        Facts facts = entry.getValue();
        DocumentStatus status = DocumentStatus.of(facts);
        Description description = facts.description();
        IntakeFact intake = facts.intake();
        PaymentFact payment = facts.payment();
        return new MapSqlParameterSource("id", entry.getKey())
                .addValue("facts", EventJson.mapper().writeValueAsString(facts))
                .addValue("status", status.name())
                .addValue("reason", facts.reason(status))
                .addValue("type", description.type())
                .addValue("supplier", description.supplier())
                .addValue("number", description.number())
                .addValue("gross", description.gross())
                .addValue("currency", description.currency())
                .addValue("dueDate", facts.dueDate())
                .addValue("submittedBy", intake == null ? null : intake.submittedBy())
                .addValue("receivedAt", utc(intake == null ? facts.firstSeen() : intake.at()))
                .addValue(
                        "extractedAt",
                        utc(
                                facts.extraction() == null
                                        ? null
                                        : facts.extraction().at()))
                .addValue(
                        "validatedAt",
                        utc(
                                facts.validation() == null
                                        ? null
                                        : facts.validation().passedAt()))
                .addValue(
                        "approvedAt",
                        utc(facts.approval() == null ? null : facts.approval().approvedAt()))
                .addValue("scheduledAt", utc(payment == null ? null : payment.scheduledAt()))
                .addValue("submittedAt", utc(payment == null ? null : payment.submittedAt()))
                .addValue("paidAt", utc(payment == null ? null : payment.paidAt()))
                .addValue("lastChange", utc(facts.lastChange()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
