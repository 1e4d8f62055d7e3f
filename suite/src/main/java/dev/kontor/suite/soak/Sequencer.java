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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Who appends to the log: the process, and that of the database, whose connection holds the lock of the log. It is held from the first
 * statement of a batch to its commit, so whoever is killed holding it is killed within a batch; the signal comes some
 * milliseconds after the answer of the database, and may come behind the commit of a short one.
 */
final class Sequencer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LOOK_NANOS = 100_000;

    /** The audit service's lock, as PostgreSQL splits its number. */
    private static final String HOLDER = """
            SELECT client_port, pid FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND mode = 'ExclusiveLock'
              AND objid::bigint = hashtext('kontor.audit.log')::bigint & 4294967295
            """;

    /**
     * Of the lock.
     *
     * @param clientPort of the service's end of the connection
     * @param backend process of the database that serves it
     */
    private record Holder(int clientPort, long backend) {}

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
        return whileAppending(holder -> {
            Child appending = connected.get(holder.clientPort());
            if (appending == null) {
                return false;
            }
            appending.kill();
            return true;
        });
    }

    /** {@code kill -9} of the database's process in which somebody appends, as soon as one does; false when nobody did for some seconds. */
    boolean killBackend() {
        return whileAppending(holder -> ProcessHandle.of(holder.backend())
                .map(ProcessHandle::destroyForcibly)
                .orElse(false));
    }

    /** Strikes whoever holds the lock until a blow was a hit. */
    private boolean whileAppending(Predicate<Holder> blow) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = connect();
                PreparedStatement holder = connection.prepareStatement(HOLDER)) {
            while (System.nanoTime() < end) {
                if (holder(holder).filter(blow).isPresent()) {
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

    /** Empty when nobody appends at this moment. */
    private static Optional<Holder> holder(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Holder(row.getInt(1), row.getLong(2))) : Optional.empty();
        }
    }
}
