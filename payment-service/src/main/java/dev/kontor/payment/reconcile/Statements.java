package dev.kontor.payment.reconcile;

import dev.kontor.events.document.Money;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.Page;
import dev.kontor.payment.bank.BankStatement;
import dev.kontor.payment.bank.BankStatement.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements taken in and what became of their lines. */
@Component
class Statements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Statements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the statement unless it is known, and takes its row lock: two imports of it follow one another. */
    long lock(BankStatement statement, Set<String> companies) {
        return jdbc.sql("""
                        INSERT INTO bank_statement (account, statement_id, companies, imported_at)
                        VALUES (:account, :statement, :companies, :now)
                        ON CONFLICT (account, statement_id) DO UPDATE SET companies = excluded.companies
                        RETURNING id
                        """)
                .param("account", statement.account())
                .param("statement", statement.id())
                .param("companies", companies.toArray(String[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Set<String> entryKeys(long statement) {
        return jdbc.sql("SELECT DISTINCT entry_key FROM bank_entry WHERE statement = :statement")
                .param("statement", statement)
                .query(String.class)
                .set();
    }

    BankEntry add(long statement, String key, int number, Entry entry, EntryPart part, Reason reason) {
        Money amount = amount(entry, part);
        return jdbc.sql("""
                        WITH added AS (
                            INSERT INTO bank_entry (statement, entry_key, part, direction, amount, currency,
                                                    booking_date, value_date, reference, result, reason)
                            VALUES (:statement, :key, :part, :direction, :amount, :currency,
                                    :bookingDate, :valueDate, :reference, :result, :reason)
                            RETURNING *)
                        SELECT added.*, account, statement_id
                        FROM added JOIN bank_statement ON bank_statement.id = added.statement
                        """)
                .param("statement", statement)
                .param("key", key)
                .param("part", number)
                .param("direction", entry.direction().name())
                .param("amount", amount.amount())
                .param("currency", amount.currency())
                .param("bookingDate", entry.bookingDate())
                .param("valueDate", entry.valueDate())
                .param("reference", reference(part))
                .param("result", reason.result().name())
                .param("reason", reason.name())
                .query(Statements::row)
                .single();
    }

    /** Of accounts all of whose companies the caller works for, in the order of their import. */
    Page<BankEntry> page(@Nullable Result result, Caller caller, @Nullable String cursor, int limit) {
        int size = Page.size(limit);
        return Page.of(
                jdbc.sql("""
                                SELECT bank_entry.*, account, statement_id
                                FROM bank_entry JOIN bank_statement ON bank_statement.id = bank_entry.statement
                                WHERE bank_entry.id > :after
                                  AND (:all OR companies <@ CAST(:companies AS text[]))
                                  AND (CAST(:result AS text) IS NULL OR result = :result)
                                ORDER BY bank_entry.id LIMIT :limit
                                """)
                        .param("after", Cursor.number(cursor, 0))
                        .param("all", caller.seesAllCompanies())
                        .param("companies", caller.companies().toArray(String[]::new))
                        .param("result", result == null ? null : result.name())
                        .param("limit", size + 1)
                        .query(Statements::row)
                        .list(),
                size,
                last -> Cursor.encode(Long.toString(last.id())));
    }

    private static Money amount(Entry entry, EntryPart part) {
        return part instanceof EntryPart.Debit debit && debit.amount() != null ? debit.amount() : entry.amount();
    }

    private static @Nullable String reference(EntryPart part) {
        return switch (part) {
            case EntryPart.Debit debit -> debit.endToEndId();
            case EntryPart.Batch batch ->
                batch.paymentInformationId() == null ? batch.messageId() : batch.paymentInformationId();
            case EntryPart.Return returned -> returned.endToEndId();
            case EntryPart.Other _ -> null;
        };
    }

    private static BankEntry row(ResultSet row, int number) throws SQLException {
        return new BankEntry(
                row.getLong("id"),
                row.getString("account"),
                row.getString("statement_id"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("reference"),
                Result.valueOf(row.getString("result")),
                Reason.valueOf(row.getString("reason")));
    }
}
