package dev.kontor.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One Kafka and one PostgreSQL for all tests of a JVM. Each starts at its first use; both and their data are gone when
 * the JVM is. Tests keep apart by topics and databases of their own.
 */
public final class Infrastructure {
    private static final class Shared {
        private static final Infrastructure INSTANCE = new Infrastructure(TestEngine.chosen());
    }

    /** A database of the test's own and the role that owns it, which may replicate (a Debezium engine needs that). */
    public record Database(String jdbcUrl, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    private final TestEngine engine;
    private final AtomicInteger databases = new AtomicInteger();

    private Infrastructure(TestEngine engine) {
        this.engine = engine;
    }

    public static Infrastructure shared() {
        return Shared.INSTANCE;
    }

    /** Works with either engine. */
    public String bootstrapServers() {
        return String.valueOf(clientProperties().get("bootstrap.servers"));
    }

    /** What a Kafka client needs to connect. Works with either engine. */
    public Map<String, Object> clientProperties() {
        return engine.kafkaClient();
    }

    /** As {@link EmbeddedKafka#createTopics}, with either engine. */
    public void createTopics(Collection<TopicSpec> topics) {
        Topics.create(clientProperties(), topics);
    }

    /**
     * An empty database with a role of the same name. Works with either engine.
     *
     * @param prefix the start of the name; characters other than letters, digits and underscores become underscores
     */
    public Database newDatabase(String prefix) {
        String name = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_") + "_" + databases.incrementAndGet();
        String password = Passwords.generate();
        String url = engine.jdbcUrl("postgres");
        try (Connection connection = DriverManager.getConnection(url, engine.superuser(), engine.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE \"" + name + "\" LOGIN REPLICATION PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE \"" + name + "\" OWNER \"" + name + "\"");
        } catch (SQLException e) {
            throw EmbeddedException.of("PostgreSQL could not create database " + name, e);
        }
        return new Database(engine.jdbcUrl(name), name, password);
    }

    /**
     * Takes replication from the owner of a database and gives it to a new role with a schema {@code relay} there, as
     * deploy/postgres/create-databases.sh does. Works with either engine.
     */
    public Database newRelay(Database database) {
        String name = database.user() + "_relay";
        String password = Passwords.generate();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), engine.superuser(), engine.password());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE \"" + database.user() + "\" NOREPLICATION");
            statement.execute("CREATE ROLE \"" + name + "\" LOGIN REPLICATION PASSWORD '" + password + "'");
            statement.execute("CREATE SCHEMA relay AUTHORIZATION \"" + name + "\"");
        } catch (SQLException e) {
            throw EmbeddedException.of("PostgreSQL could not create role " + name, e);
        }
        return new Database(database.jdbcUrl(), name, password);
    }

    /** The embedded broker itself; other engines have none and throw. */
    public EmbeddedKafka kafka() {
        return engine.kafka();
    }

    /** The embedded server itself; other engines have none and throw. */
    public EmbeddedPostgres postgres() {
        return engine.postgres();
    }
}
