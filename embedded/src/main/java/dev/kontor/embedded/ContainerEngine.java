package dev.kontor.embedded;

import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Both servers from Testcontainers, for machines that are not linux-amd64: {@code -Dkontor.test.engine=testcontainers}.
 * The module under test adds {@code testcontainers-kafka} and {@code testcontainers-postgresql} in test scope.
 *
 * <p>Compiled with every build but never run by ours, which has no Docker.
 */
final class ContainerEngine implements TestEngine {
    private final KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
            .withCommand(
                    "postgres",
                    "-c",
                    "wal_level=logical",
                    "-c",
                    "max_connections=200",
                    "-c",
                    "max_wal_senders=20",
                    "-c",
                    "max_replication_slots=20");

    @Override
    public Map<String, Object> kafkaClient() {
        synchronized (kafka) {
            kafka.start(); // does nothing when it runs
        }
        return Map.of("bootstrap.servers", kafka.getBootstrapServers(), "security.protocol", "PLAINTEXT");
    }

    @Override
    public EmbeddedKafka kafka() {
        throw new EmbeddedException("There is no embedded Kafka with kontor.test.engine=testcontainers.");
    }

    @Override
    public EmbeddedPostgres postgres() {
        throw new EmbeddedException("There is no embedded PostgreSQL with kontor.test.engine=testcontainers.");
    }

    @Override
    public String jdbcUrl(String database) {
        synchronized (postgres) {
            postgres.start();
        }
        return "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public String superuser() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }
}
