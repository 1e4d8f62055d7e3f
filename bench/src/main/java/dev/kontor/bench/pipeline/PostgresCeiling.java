package dev.kontor.bench.pipeline;

import dev.kontor.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the bare database does on this machine, in this run: commits of one row of 1 KiB by eight clients, with fsync. */
final class PostgresCeiling {

    private static final String DATABASE = "kontor";
    private static final int WRITERS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(8);

    private final EmbeddedPostgres postgres;

    PostgresCeiling(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    double commitsPerSecond() {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_ceiling (id bigserial PRIMARY KEY, body bytea)");
            List<Future<Long>> counts = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < WRITERS; i++) {
                counts.add(writers.submit(() -> write(start + LENGTH.toNanos())));
            }
            long commits = 0;
            for (Future<Long> count : counts) {
                commits += count.get();
            }
            double rate = commits / ((System.nanoTime() - start) / 1e9);
            statement.execute("DROP TABLE bench_ceiling");
            return rate;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long write(long until) throws SQLException {
        long commits = 0;
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_ceiling (body) VALUES (?)")) {
            insert.setBytes(1, new byte[1024]);
            while (System.nanoTime() < until) {
                insert.executeUpdate();
                commits++;
            }
        }
        return commits;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), postgres.superuser(), postgres.password());
    }
}
