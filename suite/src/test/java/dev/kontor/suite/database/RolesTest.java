package dev.kontor.suite.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role of the running suite tries every table, with the credentials the services use. */
class RolesTest {

    private static final String RELAY = "relay";
    private static final String NO_PRIVILEGE = "42501";
    private static final String NOT_IN_PG_HBA = "28000";
    private static final List<String> CHANGES =
            List.of("DELETE FROM %s WHERE false", "TRUNCATE %s", "DROP TABLE %s", "INSERT INTO %s DEFAULT VALUES");

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = RunningSuite.shared().suite();
    }

    static Stream<String> services() {
        return Stream.of("intake", "extraction", "validation", "approval", "payment", "audit", "reporting");
    }

    static Stream<String> roles() {
        return Stream.concat(services(), Stream.of(RELAY));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_reaches_no_table_of_another(String service) throws SQLException {
        List<String> tables = tables("schemaname <> '" + service + "'");

        try (Connection connection = connect(service, "kontor");
                Statement statement = connection.createStatement()) {
            assertThat(tables).hasSizeGreaterThan(30).allSatisfy(table -> {
                refused(statement, "SELECT FROM " + table + " LIMIT 1");
                CHANGES.forEach(change -> refused(statement, change.formatted(table)));
            });
        }
    }

    @Test
    void the_relay_reads_the_outboxes_and_no_other_table_and_writes_to_none_of_a_service() throws SQLException {
        List<String> tables = tables("schemaname <> '" + RELAY + "'");
        List<String> outboxes = services().map(service -> service + ".outbox").toList();

        try (Connection connection = connect(RELAY, "kontor");
                Statement statement = connection.createStatement()) {
            for (String outbox : outboxes) {
                assertThat(statement.execute("SELECT FROM " + outbox + " LIMIT 1"))
                        .isTrue();
            }
            assertThat(tables).containsAll(outboxes).allSatisfy(table -> {
                if (!outboxes.contains(table)) {
                    refused(statement, "SELECT FROM " + table + " LIMIT 1");
                }
                CHANGES.forEach(change -> refused(statement, change.formatted(table)));
            });
            // they run as the owner of the tables
            services().forEach(service -> {
                refused(statement, "SELECT " + service + ".outbox_make_partition(current_date + 99)");
                refused(statement, "SELECT " + service + ".outbox_drop_partitions(current_date)");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_role_makes_nothing_outside_its_schema_and_grants_itself_nothing(String role) throws SQLException {
        try (Connection connection = connect(role, "kontor");
                Statement statement = connection.createStatement()) {
            refused(statement, "CREATE SCHEMA more");
            refused(statement, "CREATE TABLE public.more (id int)");
            refused(statement, "CREATE TEMPORARY TABLE more (id int)");
            refused(statement, "CREATE PUBLICATION more");
            refused(statement, "CREATE DATABASE more");
            refused(statement, "CREATE ROLE more");
            refused(statement, "SET ROLE " + (role.equals("audit") ? "intake" : "audit"));
            refused(statement, "ALTER ROLE " + role + " SUPERUSER");
            refused(statement, "SELECT pg_read_file('/etc/hostname')");
            if (!role.equals(RELAY)) {
                refused(statement, "SELECT pg_create_logical_replication_slot('more', 'pgoutput')");
            }
        }
        assertThatThrownBy(() -> connect(role, "postgres").close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log_entry", "log_tile", "log_checkpoint", "destroyed_key"})
    void who_writes_the_log_can_only_add_to_it(String table) throws SQLException {
        try (Connection connection = connect("audit", "kontor");
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT FROM audit." + table + " LIMIT 1"))
                    .isTrue();
            for (String change : List.of(
                    "DELETE FROM audit.%s WHERE false",
                    "TRUNCATE audit.%s",
                    "DROP TABLE audit.%s",
                    "ALTER TABLE audit.%s DISABLE TRIGGER ALL",
                    "DROP TRIGGER no_change ON audit.%s",
                    "ALTER TABLE audit.%s RENAME TO other")) {
                refused(statement, change.formatted(table));
            }
            refused(
                    statement,
                    "CREATE OR REPLACE FUNCTION audit.log_is_final() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN RETURN NEW; END'");
            refused(statement, "DROP SCHEMA audit CASCADE");
            refused(statement, "SET ROLE audit_owner");
        }
        assertThat(strings("SELECT rolname FROM pg_roles WHERE rolname = 'audit_owner' AND NOT rolcanlogin"))
                .hasSize(1);
    }

    @Test
    void only_the_relay_may_decode_the_log_and_not_even_the_relay_copies_the_server() throws SQLException {
        List<String> replicating = strings("SELECT rolname FROM pg_roles WHERE rolreplication AND NOT rolsuper");
        assertThat(replicating).containsExactly(RELAY);
        assertThat(strings("SELECT rolname FROM pg_roles WHERE rolsuper")).containsExactly("postgres");

        assertThatThrownBy(() -> replicate("true").close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NOT_IN_PG_HBA));
    }

    private static void refused(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }

    private static List<String> tables(String where) throws SQLException {
        return strings("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE " + where
                + " AND schemaname NOT IN ('pg_catalog', 'information_schema')");
    }

    private static List<String> strings(String query) throws SQLException {
        EmbeddedPostgres postgres = suite.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("kontor"), postgres.superuser(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(suite.postgres().jdbcUrl(database), role, password(role));
    }

    private static Connection replicate(String mode) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", RELAY);
        settings.setProperty("password", password(RELAY));
        settings.setProperty("replication", mode);
        settings.setProperty("preferQueryMode", "simple");
        settings.setProperty("assumeMinServerVersion", "18");
        return DriverManager.getConnection(suite.postgres().jdbcUrl("kontor"), settings);
    }

    private static String password(String role) {
        return suite.folder().secrets().password("database-" + role);
    }
}
