package dev.kontor.suite;

import dev.kontor.embedded.EmbeddedException;
import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import dev.kontor.suite.data.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One database for the suite: a role and a schema per service, and a role for the relay. */
final class SuiteDatabase {

    static final String NAME = "kontor";
    static final String RELAY = "relay";
    static final String SLOT = "kontor";
    static final String PUBLICATION = "kontor_outbox";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    SuiteDatabase(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Makes what is missing, and sets rights and passwords as they should be. A service may read and write its own
     * schema and nothing else; until {@link #publish} it may make a publication as well, which its migrations do.
     */
    void prepare(List<String> services) {
        postgres.createDatabaseIfMissing(NAME);
        StringBuilder script = new StringBuilder("""
                SET log_min_error_statement = panic;
                REVOKE ALL ON DATABASE %1$s, postgres, template1 FROM PUBLIC;
                REVOKE ALL ON SCHEMA public FROM PUBLIC;
                """.formatted(NAME));
        services.forEach(service -> script.append(role(service, "NOREPLICATION", "CONNECT, CREATE")));
        script.append(role(RELAY, "REPLICATION", "CONNECT"));
        postgres.execute(NAME, script.toString());
    }

    /**
     * After the migrations, which let the relay read the outboxes: names the outboxes to the one relay, and gives the tables
     * of the log to an owner without login.
     */
    void publish(List<String> services) {
        StringBuilder script = new StringBuilder();
        services.forEach(service -> script.append("REVOKE CREATE ON DATABASE %s FROM %s;%n".formatted(NAME, service)));
        String tables = String.join(
                ", ", services.stream().map(service -> service + ".outbox").toList());
        dropOutdatedPublication();
        script.append("""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = '%1$s') THEN
                        CREATE PUBLICATION %1$s FOR TABLE %2$s
                            WITH (publish = 'insert', publish_via_partition_root = true);
                    END IF;
                END $$
                """.formatted(PUBLICATION, tables));
        postgres.execute(NAME, script.toString());
        postgres.execute(NAME, ownLog());
    }

    /** What production runs by hand: from now on the service that writes the log cannot change it. */
    private static String ownLog() {
        try (InputStream script =
                Objects.requireNonNull(SuiteDatabase.class.getResourceAsStream("/db/owner/own-log.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * That of an outbox without partitions does not know the tables of today, and what was written into them since the
     * migration is nowhere in it. With the slot goes the position; the relay sends all retained rows again.
     */
    private void dropOutdatedPublication() {
        postgres.execute(NAME, """
                DO $$ BEGIN
                    IF EXISTS (SELECT FROM pg_publication WHERE pubname = '%1$s' AND NOT pubviaroot) THEN
                        DROP PUBLICATION %1$s;
                        PERFORM pg_drop_replication_slot(slot_name) FROM pg_replication_slots
                        WHERE slot_name = '%2$s';
                    END IF;
                END $$
                """.formatted(PUBLICATION, SLOT));
    }

    /**
     * Returns when these services, which run in processes of their own, have made their tables. One that never ran here
     * has done so when it answers.
     *
     * @throws StartRefused if one does not come
     */
    void awaitMigrations(Set<String> services, Ports ports) {
        long begin = System.nanoTime();
        for (String service : services) {
            boolean known = hasOutbox(service);
            while (!known && !answers(ports.of(service))) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new StartRefused("The service " + service
                            + " has never run on these data and did not come; start it with ./kontor join " + service
                            + ".");
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private boolean hasOutbox(String service) {
        try {
            postgres.execute(NAME, "SELECT '" + service + ".outbox'::regclass");
            return true;
        } catch (EmbeddedException notYet) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static String url(Ports ports) {
        return "jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + NAME;
    }

    static String password(Secrets secrets, String role) {
        return secrets.password("database-" + role);
    }

    int port() {
        return postgres.port();
    }

    String password(String role) {
        return password(secrets, role);
    }

    /** The statements for a role that owns the schema of its name. */
    private String role(String role, String replication, String onDatabase) {
        return """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s;
                    END IF;
                END $$;
                ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS %2$s PASSWORD '%3$s';
                GRANT %4$s ON DATABASE %5$s TO %1$s;
                CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s;
                """.formatted(role, replication, password(role), onDatabase, NAME);
    }
}
