package dev.kontor.suite;

import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.suite.data.Secrets;
import java.util.List;

/** One database for the suite: a role and a schema per service, and a role for the relay. */
final class SuiteDatabase {

    static final String NAME = "kontor";
    static final String RELAY = "relay";
    static final String PUBLICATION = "kontor_outbox";

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

    /** After the migrations, which let the relay read the outboxes: names the outboxes to the one relay. */
    void publish(List<String> services) {
        StringBuilder script = new StringBuilder();
        services.forEach(service -> script.append("REVOKE CREATE ON DATABASE %s FROM %s;%n".formatted(NAME, service)));
        String tables = String.join(
                ", ", services.stream().map(service -> service + ".outbox").toList());
        script.append("""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = '%1$s') THEN
                        CREATE PUBLICATION %1$s FOR TABLE %2$s WITH (publish = 'insert');
                    END IF;
                END $$
                """.formatted(PUBLICATION, tables));
        postgres.execute(NAME, script.toString());
    }

    String url() {
        return postgres.jdbcUrl(NAME);
    }

    String password(String role) {
        return secrets.password("database-" + role);
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
