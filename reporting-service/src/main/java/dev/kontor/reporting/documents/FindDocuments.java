package dev.kontor.reporting.documents;

import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.security.Caller;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the documents a caller may see. */
@Repository
public class FindDocuments {
    private final JdbcClient jdbc;

    FindDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed to; null is no matter. */
    record Filter(
            @Nullable String company,
            @Nullable DocumentStatus status,
            @Nullable String type,
            @Nullable String supplier) {}

    /** The last item of the piece before. */
    record Position(Instant receivedAt, UUID id) {}

    /** Whether the document exists and the caller may see it. */
    public boolean isVisible(DocumentId document, Caller caller) {
        return one(document, caller).isPresent();
    }

    Optional<DocumentDetail> one(DocumentId document, Caller caller) {
        return Visibility.of(caller)
                .bind(jdbc.sql("SELECT * FROM document WHERE id = :id AND " + Visibility.CONDITION))
                .param("id", document.id())
                .query((row, number) -> {
                    Stages stages = stages(row);
                    return new DocumentDetail(view(row), stages, stages.durations());
                })
                .optional();
    }

    /** The newest first. */
    List<DocumentView> list(Filter filter, Caller caller, Position after, int limit) {
        String where = filter(filter) + " AND (received_at, id) < (:receivedAt, :id)";
        return bind(
                        jdbc.sql("SELECT * FROM document WHERE " + where
                                + " ORDER BY received_at DESC, id DESC LIMIT :limit"),
                        filter,
                        caller)
                .param("receivedAt", after.receivedAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    /** Every status is there, with 0 if need be. */
    Map<DocumentStatus, Long> counts(@Nullable String company, Caller caller) {
        Map<DocumentStatus, Long> counts = new EnumMap<>(DocumentStatus.class);
        for (DocumentStatus status : DocumentStatus.values()) {
            counts.put(status, 0L);
        }
        Filter filter = new Filter(company, null, null, null);
        bind(
                        jdbc.sql("SELECT status, count(*) FROM document WHERE " + filter(filter) + " GROUP BY status"),
                        filter,
                        caller)
                .query(row -> {
                    counts.put(DocumentStatus.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static String filter(Filter filter) {
        return Visibility.CONDITION
                + (filter.company() == null ? "" : " AND company = :company")
                + (filter.status() == null ? "" : " AND status = :status")
                + (filter.type() == null ? "" : " AND type = :type")
                + (filter.supplier() == null ? "" : " AND strpos(lower(supplier), lower(:supplier)) > 0");
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Filter filter, Caller caller) {
        return Visibility.of(caller)
                .bind(statement)
                .param("company", filter.company())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("type", filter.type())
                .param("supplier", filter.supplier());
    }

    private static DocumentView view(ResultSet row) throws SQLException {
        BigDecimal gross = row.getBigDecimal("gross");
        String currency = row.getString("currency");
        return new DocumentView(
                row.getObject("id", UUID.class),
                row.getString("company"),
                DocumentStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                row.getString("type"),
                row.getString("supplier"),
                row.getString("number"),
                gross == null || currency == null ? null : new Money(gross, currency),
                row.getObject("due_date", LocalDate.class),
                row.getString("submitted_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_change", OffsetDateTime.class).toInstant());
    }

    private static Stages stages(ResultSet row) throws SQLException {
        return new Stages(
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "extracted_at"),
                instant(row, "validated_at"),
                instant(row, "approved_at"),
                instant(row, "scheduled_at"),
                instant(row, "submitted_at"),
                instant(row, "paid_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
