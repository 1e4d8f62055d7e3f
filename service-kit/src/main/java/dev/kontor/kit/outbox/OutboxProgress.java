package dev.kontor.kit.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns, step by step, up to which position the outbox is settled (everything is committed, or never will be) and up to
 * which it is relayed, and counts what is settled. Costs one small query while nothing happens.
 */
public final class OutboxProgress {

    /** The slot while somebody reads it. */
    private record Reader(int pid, String confirmed) {}

    private record Row(long settled, @Nullable Long candidate, boolean candidateDone) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String slot;

    /** @param slot the relay of this outbox reads */
    public OutboxProgress(JdbcClient jdbc, TransactionTemplate transaction, String slot) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.slot = slot;
    }

    /** Goes one step, in a transaction, unless another instance of the service is at it or there is nothing to learn. */
    public void step(Runnable also) {
        boolean idle = jdbc.sql("""
                        SELECT settled >= last_value - CASE WHEN is_called THEN 0 ELSE 1 END AND relayed >= settled
                               AND NOT EXISTS (SELECT FROM outbox_tally WHERE published <> events)
                        FROM outbox_progress, outbox_position
                        """).query(Boolean.class).single();
        if (!idle) {
            transaction.executeWithoutResult(status -> {
                // before this transaction has an id: whoever drew a position up to here has a lower one than it gets
                long drawn = drawn();
                lock().ifPresent(row -> {
                    step(row, drawn);
                    also.run();
                });
            });
        }
    }

    private Optional<Row> lock() {
        return jdbc.sql("""
                        SELECT settled, candidate,
                               coalesce(candidate_xid <= pg_snapshot_xmin(pg_current_snapshot()), false) AS done
                        FROM outbox_progress FOR UPDATE SKIP LOCKED
                        """)
                .query((row, number) ->
                        new Row(row.getLong("settled"), row.getObject("candidate", Long.class), row.getBoolean("done")))
                .optional();
    }

    private void step(Row row, long drawn) {
        long settled = row.settled();
        if (row.candidate() != null && row.candidateDone()) {
            count(settled, row.candidate());
            settled = row.candidate();
        }
        if (row.candidate() == null || row.candidateDone()) {
            jdbc.sql("""
                    UPDATE outbox_progress SET settled = :settled, candidate = nullif(:drawn, :settled),
                                               candidate_xid = pg_current_xact_id()
                    WHERE settled <> :settled OR candidate IS NOT NULL OR :drawn > :settled
                    """).param("settled", settled).param("drawn", drawn).update();
        }
        reader().ifPresent(this::relayed);
    }

    private void count(long after, long upTo) {
        jdbc.sql("""
                        INSERT INTO outbox_tally AS tally (topic, day, events, position)
                        SELECT topic, CAST(time AT TIME ZONE 'UTC' AS date), count(*), max(position) FROM outbox
                        WHERE position > :after AND position <= :upTo AND topic <> :watermarks
                        GROUP BY 1, 2
                        ON CONFLICT (topic, day) DO UPDATE SET events = tally.events + excluded.events,
                                                               position = greatest(tally.position, excluded.position)
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .param("watermarks", PublishWatermarks.TOPIC)
                .update();
    }

    /** The highest position anybody has drawn. */
    private long drawn() {
        return jdbc.sql("SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM outbox_position")
                .query(Long.class)
                .single();
    }

    private Optional<Reader> reader() {
        return jdbc.sql("""
                        SELECT active_pid, confirmed_flush_lsn FROM pg_replication_slots
                        WHERE slot_name = :slot AND active_pid IS NOT NULL AND confirmed_flush_lsn IS NOT NULL
                        """)
                .param("slot", slot)
                .query((row, number) -> new Reader(row.getInt(1), row.getString(2)))
                .optional();
    }

    /**
     * A mark holds for one reader of the slot only: a slot that was lost and made anew confirms a place of the log that
     * lies after rows which are not sent yet.
     */
    private void relayed(Reader reader) {
        jdbc.sql("""
                        UPDATE outbox_progress SET
                            relayed = CASE WHEN marked_pid = :pid AND marked_lsn <= CAST(:confirmed AS pg_lsn)
                                           THEN marked ELSE relayed END,
                            marked = NULL, marked_lsn = NULL, marked_pid = NULL
                        WHERE marked IS NOT NULL
                          AND (marked_pid <> :pid OR marked_lsn <= CAST(:confirmed AS pg_lsn))
                        """)
                .param("pid", reader.pid())
                .param("confirmed", reader.confirmed())
                .update();
        jdbc.sql("""
                        UPDATE outbox_progress SET marked = settled, marked_lsn = pg_current_wal_insert_lsn(),
                                                   marked_pid = :pid
                        WHERE marked IS NULL AND settled > relayed
                        """).param("pid", reader.pid()).update();
    }
}
