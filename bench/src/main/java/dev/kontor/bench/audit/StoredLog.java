package dev.kontor.bench.audit;

import dev.kontor.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The log as its database shows it, and what that database does with the same bytes without a log. */
final class StoredLog {

    static final String DATABASE = "audit";

    private static final int BATCH = 1_000;
    private static final int BARE_BATCHES = 100;
    private static final long LOOK_NANOS = 2_000_000;

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    StoredLog(EmbeddedPostgres postgres) {
        connection = new SingleConnectionDataSource(
                postgres.jdbcUrl(DATABASE) + "?currentSchema=audit", postgres.superuser(), postgres.password(), true);
        jdbc = JdbcClient.create(connection);
    }

    /** As the last checkpoint says; 0 before the first migration. */
    long size() {
        boolean there = jdbc.sql("SELECT to_regclass('audit.log_checkpoint') IS NOT NULL")
                .query(Boolean.class)
                .single();
        return there
                ? jdbc.sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                        .query(Long.class)
                        .single()
                : 0;
    }

    void await(long size) {
        while (size() < size) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** With everything that belongs to it: indexes, tiles, checkpoints, keys. */
    double bytesPerEntry() {
        return jdbc.sql("""
                        SELECT sum(pg_total_relation_size(oid)) / (SELECT max(size) FROM log_checkpoint) FROM pg_class
                        WHERE relname IN ('log_entry', 'log_tile', 'log_checkpoint', 'data_key', 'stream')
                          AND relnamespace = 'audit'::regnamespace
                        """).query(Double.class).single();
    }

    /** Rows of the same bytes, copied in batches of the same size into a table without an index, a commit each. */
    double bareRowsPerSecond() {
        jdbc.sql("CREATE TABLE bench_bare (LIKE log_entry)").update();
        try {
            ByteArrayOutputStream sample = new ByteArrayOutputStream();
            CopyManager copy =
                    connection.getConnection().unwrap(PGConnection.class).getCopyAPI();
            copy.copyOut(
                    "COPY (SELECT * FROM log_entry ORDER BY index LIMIT " + BATCH + ") TO STDOUT (FORMAT binary)",
                    sample);
            byte[] batch = sample.toByteArray();
            long start = System.nanoTime();
            for (int i = 0; i < BARE_BATCHES; i++) {
                copy.copyIn("COPY bench_bare FROM STDIN (FORMAT binary)", new ByteArrayInputStream(batch));
            }
            return (double) BATCH * BARE_BATCHES / ((System.nanoTime() - start) / 1e9);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            jdbc.sql("DROP TABLE bench_bare").update();
        }
    }
}
