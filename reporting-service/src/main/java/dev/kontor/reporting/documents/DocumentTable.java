package dev.kontor.reporting.documents;

import dev.kontor.events.envelope.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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
    /** One statement for all: with one each, the nulls of a document would differ from the last one's, and be planned anew. */
    private static final String SAVE = """
            UPDATE document SET facts = changed.facts, status = changed.status, status_reason = changed.reason,
                type = changed.type, supplier = changed.supplier, number = changed.number, gross = changed.gross,
                currency = changed.currency, due_date = changed.due_date, submitted_by = changed.submitted_by,
                received_at = changed.received_at, extracted_at = changed.extracted_at,
                validated_at = changed.validated_at, approved_at = changed.approved_at,
                scheduled_at = changed.scheduled_at, submitted_at = changed.submitted_at, paid_at = changed.paid_at,
                last_change = changed.last_change
            FROM unnest(:ids::uuid[], :facts::jsonb[], :statuses::text[], :reasons::text[], :types::text[],
                        :suppliers::text[], :numbers::text[], :grosses::numeric[], :currencies::text[],
                        :dueDates::date[], :submitters::text[], :received::timestamptz[], :extracted::timestamptz[],
                        :validated::timestamptz[], :approved::timestamptz[], :scheduled::timestamptz[],
                        :submitted::timestamptz[], :paid::timestamptz[], :changes::timestamptz[])
                 AS changed (id, facts, status, reason, type, supplier, number, gross, currency, due_date, submitted_by,
                             received_at, extracted_at, validated_at, approved_at, scheduled_at, submitted_at, paid_at,
                             last_change)
            WHERE document.id = changed.id
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
        List<Facts> all = List.copyOf(facts.values());
        List<DocumentStatus> statuses = all.stream().map(DocumentStatus::of).toList();
        List<Description> descriptions = all.stream().map(Facts::description).toList();
        jdbc.update(
                SAVE,
                new MapSqlParameterSource()
                        .addValue("ids", facts.keySet().toArray(UUID[]::new))
                        .addValue("facts", texts(all, EventJson.mapper()::writeValueAsString))
                        .addValue("statuses", texts(statuses, Enum::name))
                        .addValue("reasons", texts(all, one -> one.reason(DocumentStatus.of(one))))
                        .addValue("types", texts(descriptions, Description::type))
                        .addValue("suppliers", texts(descriptions, Description::supplier))
                        .addValue("numbers", texts(descriptions, Description::number))
                        .addValue("grosses", texts(descriptions, Description::gross))
                        .addValue("currencies", texts(descriptions, Description::currency))
                        .addValue("dueDates", texts(all, Facts::dueDate))
                        .addValue("submitters", texts(all, of(Facts::intake, IntakeFact::submittedBy)))
                        .addValue("received", texts(all, DocumentTable::receivedAt))
                        .addValue("extracted", texts(all, of(Facts::extraction, ExtractionFact::at)))
                        .addValue("validated", texts(all, of(Facts::validation, ValidationFact::passedAt)))
                        .addValue("approved", texts(all, of(Facts::approval, ApprovalFact::approvedAt)))
                        .addValue("scheduled", texts(all, of(Facts::payment, PaymentFact::scheduledAt)))
                        .addValue("submitted", texts(all, of(Facts::payment, PaymentFact::submittedAt)))
                        .addValue("paid", texts(all, of(Facts::payment, PaymentFact::paidAt)))
                        .addValue("changes", texts(all, Facts::lastChange)));
    }

    private static @Nullable Instant receivedAt(Facts facts) {
        IntakeFact intake = facts.intake();
        return intake == null ? facts.firstSeen() : intake.at();
    }

    private static <F> Function<Facts, @Nullable Object> of(
            Function<Facts, @Nullable F> fact, Function<F, @Nullable Object> value) {
        return facts -> {
            F known = fact.apply(facts);
            return known == null ? null : value.apply(known);
        };
    }

    /** In the text form of PostgreSQL, which every one of these values has in Java too. */
    private static <T> @Nullable String[] texts(List<T> rows, Function<? super T, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
