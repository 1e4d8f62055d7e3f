package dev.kontor.suite.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that appends to the log: the one whose connection holds the lock of the log. It is held from the first
 * statement of a batch to its commit, so whoever is killed holding it is killed within a batch; the signal comes some
 * milliseconds after the answer of the database, and may come behind the commit of a short one.
 */
final class Sequencer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LOOK_NANOS = 100_000;

    /** The audit service's lock, as PostgreSQL splits its number. */
    private static final String HOLDER = """
            SELECT client_port FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND mode = 'ExclusiveLock'
              AND objid::bigint = hashtext('kontor.audit.log')::bigint & 4294967295
            """;

    private final Path data;
    private final int port;

    /**
     * @param data of the suite
     * @param port at which its database listens
     */
    Sequencer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** {@code kill -9} of the one that appends, as soon as it does; false when none of them did for some seconds. */
    boolean kill(Collection<Child> processes) {
        Map<Integer, Child> connected = new HashMap<>();
        processes.forEach(child -> Sockets.localPorts(child.pid(), port).forEach(local -> connected.put(local, child)));
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = connect();
                PreparedStatement holder = connection.prepareStatement(HOLDER)) {
            while (System.nanoTime() < end) {
                Child appending = connected.get(clientPort(holder));
                if (appending != null) {
                    appending.kill();
                    return true;
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return false;
        } catch (SQLException | IOException notNow) {
            return false;
        }
    }

    private Connection connect() throws SQLException, IOException {
        Path password = data.resolve("postgres").resolve("password");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/kontor",
                "postgres",
                Files.readString(password).strip());
    }

    /** Of the connection that holds the lock; 0 when nobody does. */
    private static int clientPort(PreparedStatement holder) throws SQLException {
        try (ResultSet row = holder.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
