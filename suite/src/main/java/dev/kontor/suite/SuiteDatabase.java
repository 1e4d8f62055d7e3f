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

    /** Makes what is missing. A service may read and write its own schema and nothing else. */
    void prepare(List<String> services) {
        postgres.createDatabaseIfMissing(NAME);
        postgres.execute(NAME, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        for (String service : services) {
            role(service, "LOGIN");
            postgres.execute(NAME, "GRANT CONNECT, CREATE ON DATABASE " + NAME + " TO " + service);
            postgres.execute(NAME, "CREATE SCHEMA IF NOT EXISTS " + service + " AUTHORIZATION " + service);
        }
        role(RELAY, "LOGIN REPLICATION");
        postgres.execute(NAME, "CREATE SCHEMA IF NOT EXISTS " + RELAY + " AUTHORIZATION " + RELAY);
    }

    /** After the migrations: lets the one relay read every outbox, and nothing but the outboxes. */
    void publish(List<String> services) {
        for (String service : services) {
            postgres.execute(NAME, "GRANT USAGE ON SCHEMA " + service + " TO " + RELAY);
            postgres.execute(NAME, "GRANT SELECT ON " + service + ".outbox TO " + RELAY);
        }
        String tables = String.join(
                ", ", services.stream().map(service -> service + ".outbox").toList());
        postgres.execute(NAME, """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = '%1$s') THEN
                        CREATE PUBLICATION %1$s FOR TABLE %2$s WITH (publish = 'insert');
                    END IF;
                END $$
                """.formatted(PUBLICATION, tables));
    }

    String url() {
        return postgres.jdbcUrl(NAME);
    }

    String password(String role) {
        return secrets.password("database-" + role);
    }

    private void role(String role, String attributes) {
        postgres.execute(NAME, """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s %2$s PASSWORD '%3$s';
                    END IF;
                END $$
                """.formatted(role, attributes, password(role)));
    }
}
