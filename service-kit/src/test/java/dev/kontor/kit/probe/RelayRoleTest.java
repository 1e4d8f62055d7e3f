package dev.kontor.kit.probe;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service alone whose relay has a database role of its own, made as deploy/postgres/create-databases.sh makes it. */
class RelayRoleTest {

    @Test
    void the_relay_carries_events_with_a_role_that_reads_the_outbox_and_no_other_table() throws SQLException {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(TopicSpec.of("kontor.probe", 3), TopicSpec.of("kontor.dead-letters", 1)));
        Infrastructure.Database database = infrastructure.newDatabase("probe_relayed");
        Infrastructure.Database relay = infrastructure.newRelay(database);
        try (ConfigurableApplicationContext service = KontorApplication.run(
                        ProbeService.class,
                        "--KONTOR_PORT=0",
                        "--KONTOR_DB_URL=" + database.jdbcUrl(),
                        "--KONTOR_DB_USER=" + database.user(),
                        "--KONTOR_DB_PASSWORD=" + database.password(),
                        "--KONTOR_RELAY_DB_USER=" + relay.user(),
                        "--KONTOR_RELAY_DB_PASSWORD=" + relay.password(),
                        "--KONTOR_KAFKA=" + infrastructure.bootstrapServers());
                Connection connection = relay.connect();
                Statement statement = connection.createStatement()) {
            DocumentId subject = new DocumentId(new Ids(Clock.systemUTC()).next());
            service.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> service.getBean(Outbox.class)
                            .append(
                                    new Cause(subject.id(), null, "service/probe", "acme"),
                                    subject,
                                    new Noted("carried")));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(notes(service, subject)).containsExactly("carried"));
            assertThat(statement.execute("SELECT 1 FROM probe.outbox LIMIT 1")).isTrue();
            assertThatThrownBy(() -> statement.execute("SELECT 1 FROM probe.inbox LIMIT 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("DELETE FROM probe.outbox"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static List<String> notes(ConfigurableApplicationContext service, DocumentId subject) {
        return service.getBean(JdbcClient.class)
                .sql("SELECT note FROM applied WHERE subject = :subject")
                .param("subject", subject.text())
                .query(String.class)
                .list();
    }
}
