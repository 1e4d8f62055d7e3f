package dev.kontor.kit.relayed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A service alone whose relay has a database role of its own, made as deploy/postgres/create-databases.sh makes it. */
class RelayRoleTest {

    private static final Infrastructure INFRASTRUCTURE = Infrastructure.shared();

    @Test
    void the_relay_carries_events_with_a_role_that_reads_the_outbox_and_no_other_table() throws SQLException {
        INFRASTRUCTURE.createTopics(List.of(
                TopicSpec.of("kontor.relayed", 1),
                TopicSpec.of("kontor.dead-letters", 1),
                TopicSpec.of("kontor.watermarks", 1),
                TopicSpec.of("kontor.audit", 1)));
        Infrastructure.Database database = INFRASTRUCTURE.newDatabase("relayed");
        Infrastructure.Database relay = INFRASTRUCTURE.newRelay(database);
        try (ConfigurableApplicationContext service = KontorApplication.run(
                        RelayedService.class,
                        "--KONTOR_PORT=0",
                        "--KONTOR_DB_URL=" + database.jdbcUrl(),
                        "--KONTOR_DB_USER=" + database.user(),
                        "--KONTOR_DB_PASSWORD=" + database.password(),
                        "--KONTOR_RELAY_DB_USER=" + relay.user(),
                        "--KONTOR_RELAY_DB_PASSWORD=" + relay.password(),
                        "--KONTOR_KAFKA=" + INFRASTRUCTURE.bootstrapServers());
                Connection connection = relay.connect();
                Statement statement = connection.createStatement()) {
            DocumentId subject = new DocumentId(new Ids(Clock.systemUTC()).next());
            Cause cause = new Cause(subject.id(), null, "service/relayed", "acme");
            service.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status ->
                            service.getBean(Outbox.class).append(cause, subject, new Carried("by the relay")));

            assertThat(statement.execute("SELECT 1 FROM relayed.outbox LIMIT 1"))
                    .isTrue();
            assertThatThrownBy(() -> statement.execute("SELECT 1 FROM relayed.inbox LIMIT 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("DELETE FROM relayed.outbox"))
                    .hasMessageContaining("permission denied");
            assertThat(firstSubject()).isEqualTo(subject.text());
        }
    }

    private static String firstSubject() {
        List<String> subjects = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                INFRASTRUCTURE.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition("kontor.relayed", 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> subjects.add(new String(record.key(), UTF_8)));
                return !subjects.isEmpty();
            });
        }
        return subjects.getFirst();
    }
}
