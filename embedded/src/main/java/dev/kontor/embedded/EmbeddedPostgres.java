package dev.kontor.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on 127.0.0.1 beside this JVM, as durable as one in production: fsync on, SCRAM passwords,
 * {@code wal_level=logical}.
 *
 * <p>Its data outlive it. A JVM that dies leaves the server running; the next start on the same folder stops it in
 * order and starts it anew. Under root the server runs as an unprivileged user.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final PostgresCluster cluster;
    private final FolderLock lock;
    private final int port;
    private final String password;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /**
     * How to run the server.
     *
     * @param dataDir folder of this server alone; created when missing
     * @param binaries folder for PostgreSQL's programs, unpacked when missing; may be shared
     * @param port 0 for a free one
     */
    public record Settings(Path dataDir, Path binaries, int port) {
        /** A free port, and programs shared by all of this user's JVMs in the temporary folder. */
        public static Settings in(Path dataDir) {
            return new Settings(dataDir, PostgresBinaries.sharedFolder(), 0);
        }

        public Settings withPort(int fixed) {
            return new Settings(dataDir, binaries, fixed);
        }
    }

    private EmbeddedPostgres(PostgresCluster cluster, FolderLock lock, int port, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /** Returns when the server takes connections. */
    public static EmbeddedPostgres start(Settings settings) {
        long start = System.nanoTime();
        PostgresBinaries.unpack(settings.binaries());
        try {
            ServerAccount account = ServerAccount.of(settings.dataDir());
            Path folder = Files.createDirectories(settings.dataDir()).toRealPath();
            account.own(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path binaries = settings.binaries().toRealPath();
            ServerAccount reaching = account.reaching(folder).reaching(binaries);
            FolderLock lock = FolderLock.take(folder);
            try {
                EmbeddedPostgres server =
                        start(new PostgresCluster(binaries, folder, reaching), lock, folder, settings);
                long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                log.info("PostgreSQL on {} after {} ms", server.port, millis);
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw EmbeddedException.of("PostgreSQL cannot use " + settings.dataDir(), e);
        }
    }

    private static EmbeddedPostgres start(PostgresCluster cluster, FolderLock lock, Path folder, Settings settings)
            throws IOException {
        Path passwordFile = folder.resolve("password");
        cluster.initializeIfNew(passwordFile);
        cluster.stopLeftover();
        cluster.restrictConnections();
        int port = FreePort.orAny(settings.port(), "PostgreSQL");
        cluster.start(port);
        return new EmbeddedPostgres(
                cluster, lock, port, Files.readString(passwordFile).strip());
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String superuser() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** @param name taken literally, capitals included */
    public void createDatabaseIfMissing(String name) {
        String look = "SELECT 1 FROM pg_database WHERE datname = ?";
        try (Connection connection = connect("postgres");
                PreparedStatement query = connection.prepareStatement(look)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw EmbeddedException.of("PostgreSQL could not look for database " + name, e);
        }
        execute("postgres", "CREATE DATABASE \"" + name.replace("\"", "\"\"") + "\"");
    }

    /** Runs statements as superuser; outside a transaction when it is a single one. */
    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw EmbeddedException.of("PostgreSQL refused a statement", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), superuser(), password);
    }

    /** Whether the server's first process runs. It may still refuse connections: starting, recovering from a crash. */
    public boolean running() {
        return cluster.running();
    }

    /**
     * Starts a server that died by itself again, on the same port and data; returns when it takes connections. Does
     * nothing when it runs or was closed.
     *
     * @throws EmbeddedException when it cannot be started; asking again may help
     */
    public synchronized void revive() {
        try {
            if (open.get() && !cluster.running()) {
                cluster.stopLeftover();
                cluster.start(port);
            }
        } catch (IOException e) {
            throw EmbeddedException.of("PostgreSQL cannot be started again on port " + port, e);
        }
    }

    /** Ends all connections and stops in order. */
    @Override
    public void close() {
        stop("fast");
    }

    /** Crashes the server as a power cut would, for tests. A new start on the same folder recovers. */
    public void kill() {
        stop("immediate");
    }

    /** Lets go of the server and leaves it running, as a killed JVM does. */
    void abandon() {
        open.set(false);
        lock.close();
    }

    private synchronized void stop(String mode) {
        if (open.getAndSet(false)) {
            try (lock) {
                cluster.stop(mode);
            }
        }
    }
}
