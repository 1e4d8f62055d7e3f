package dev.kontor.approval.cases;

import dev.kontor.approval.policy.Route;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.validation.Checked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How a case stands in its row. */
final class CaseRow {
    private CaseRow() {}

    static ApprovalCase read(ResultSet row, int number) throws SQLException {
        return new ApprovalCase(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("company"),
                row.getObject("correlation_id", UUID.class),
                CaseState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("step"),
                new Route(List.of(texts(row, "steps")), row.getString("fallback")),
                row.getString("cost_center"),
                EventJson.mapper().readValue(row.getString("checked"), Checked.class),
                EventJson.mapper().readValue(row.getString("outcome"), Outcome.class),
                row.getString("snapshot"),
                people(row, "approvers"),
                people(row, "approved_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }

    static String[] ids(List<PersonId> people) {
        return people.stream().map(PersonId::id).toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream(texts(row, column)).map(PersonId::new).toList();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
