package dev.kontor.payment.runs;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Page;
import dev.kontor.payment.proposals.IdCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs, stored; the file of a run is written once and never changed. */
@Component
class Runs {

    private static final String COLUMNS = """
            SELECT id, company, state, execution_until, payments, sum, created_by, created_at, released_by, released_at,
                   message_id, sha256
            FROM payment_run
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaymentRun run) {
        jdbc.sql("""
                        INSERT INTO payment_run (id, company, state, execution_until, payments, sum, created_by, created_at)
                        VALUES (:id, :company, :state, :until, :payments, :sum, :createdBy, :createdAt)
                        """)
                .param("id", run.id())
                .param("company", run.company())
                .param("state", run.state().name())
                .param("until", run.executionUntil())
                .param("payments", run.payments())
                .param("sum", run.sum())
                .param("createdBy", run.createdBy().id())
                .param("createdAt", utc(run.createdAt()))
                .update();
    }

    Optional<PaymentRun> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Runs::row)
                .optional();
    }

    /** Takes the row lock. */
    Optional<PaymentRun> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Runs::row)
                .optional();
    }

    /** In the order in which they were put together, of the caller's companies only. */
    Page<PaymentRun> page(Caller caller, @Nullable String cursor, int limit) {
        int size = Page.size(limit);
        List<PaymentRun> rows = jdbc.sql(COLUMNS + """
                        WHERE id > :after AND (:all OR company = ANY (:companies))
                        ORDER BY id LIMIT :limit
                        """)
                .param("after", IdCursor.read(cursor))
                .param("all", caller.seesAllCompanies())
                .param("companies", caller.companies().toArray(String[]::new))
                .param("limit", size + 1)
                .query(Runs::row)
                .list();
        return Page.of(rows, size, last -> IdCursor.after(last.id()));
    }

    void move(UUID id, RunState state) {
        jdbc.sql("UPDATE payment_run SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void release(UUID id, PersonId by, Instant at, String debtorIban, String messageId, StoredFile file) {
        jdbc.sql("""
                        UPDATE payment_run SET state = 'RELEASED', released_by = :by, released_at = :at,
                                               debtor_iban = :iban, message_id = :message, file = :file, sha256 = :sha256
                        WHERE id = :id
                        """)
                .param("by", by.id())
                .param("at", utc(at))
                .param("iban", debtorIban)
                .param("message", messageId)
                .param("file", file.bytes())
                .param("sha256", file.sha256())
                .param("id", id)
                .update();
    }

    /** Puts the attempt on record; empty when the run is not waiting for one. */
    Optional<StoredFile> beginExport(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE payment_run SET state = 'EXPORTING', export_began_at = :now
                        WHERE id = :id AND state = 'RELEASED'
                        RETURNING message_id, file, sha256
                        """)
                .param("now", utc(now))
                .param("id", id)
                .query(Runs::file)
                .optional();
    }

    /** From EXPORTING to EXPORT_UNKNOWN; false when the run was not there. */
    boolean giveUp(UUID id) {
        return jdbc.sql("UPDATE payment_run SET state = 'EXPORT_UNKNOWN' WHERE id = :id AND state = 'EXPORTING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<StoredFile> file(UUID id) {
        return jdbc.sql("SELECT message_id, file, sha256 FROM payment_run WHERE id = :id AND file IS NOT NULL")
                .param("id", id)
                .query(Runs::file)
                .optional();
    }

    List<UUID> released() {
        return jdbc.sql("SELECT id FROM payment_run WHERE state = 'RELEASED' ORDER BY id")
                .query(UUID.class)
                .list();
    }

    List<UUID> exportingSince(Instant before) {
        return jdbc.sql("""
                        SELECT id FROM payment_run WHERE state = 'EXPORTING' AND export_began_at <= :before ORDER BY id
                        """).param("before", utc(before)).query(UUID.class).list();
    }

    /** How many wait for a person to say whether the bank has their file. */
    long unknown() {
        return jdbc.sql("SELECT count(*) FROM payment_run WHERE state = 'EXPORT_UNKNOWN'")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(row.getString("message_id") + ".xml", row.getBytes("file"), row.getString("sha256"));
    }

    private static PaymentRun row(ResultSet row, int number) throws SQLException {
        String releasedBy = row.getString("released_by");
        OffsetDateTime releasedAt = row.getObject("released_at", OffsetDateTime.class);
        return new PaymentRun(
                row.getObject("id", UUID.class),
                row.getString("company"),
                RunState.valueOf(row.getString("state")),
                row.getObject("execution_until", LocalDate.class),
                row.getInt("payments"),
                row.getBigDecimal("sum"),
                new PersonId(row.getString("created_by")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                releasedBy == null ? null : new PersonId(releasedBy),
                releasedAt == null ? null : releasedAt.toInstant(),
                row.getString("message_id"),
                row.getString("sha256"));
    }
}
