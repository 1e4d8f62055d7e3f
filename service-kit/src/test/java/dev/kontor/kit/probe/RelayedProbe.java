package dev.kontor.kit.probe;

import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with a database and a relay of its own, and its topics as a consumer sees them. */
final class RelayedProbe implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String TOPIC = "kontor.probe";

    private static final Ids IDS = new Ids(Clock.systemUTC());

    final Infrastructure.Database database;
    final ConfigurableApplicationContext service;
    final Topic topic;
    final Topic watermarks;

    /** @param name of the database and the slot */
    RelayedProbe(String name) {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(
                TopicSpec.of(TOPIC, 3),
                TopicSpec.of("kontor.dead-letters", 1),
                TopicSpec.of("kontor.watermarks", 1),
                TopicSpec.of("kontor.audit", 1)));
        database = infrastructure.newDatabase(name);
        service = KontorApplication.run(
                ProbeService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_SLOT=" + name,
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + infrastructure.bootstrapServers());
        topic = new Topic(infrastructure.clientProperties(), TOPIC);
        watermarks = new Topic(infrastructure.clientProperties(), "kontor.watermarks");
    }

    static DocumentId newDocument() {
        return new DocumentId(IDS.next());
    }

    void publish(DocumentId subject, String note) {
        transaction().executeWithoutResult(status -> append(subject, note));
    }

    void append(DocumentId subject, String note) {
        service.getBean(Outbox.class).append(Cause.of("probe", "acme", subject.id()), subject, new Noted(note));
    }

    void awaitUp() {
        await().atMost(PATIENCE).until(() -> up() == 1);
    }

    double up() {
        return service.getBean(MeterRegistry.class)
                .get("kontor.relay.up")
                .gauge()
                .value();
    }

    JdbcClient jdbc() {
        return service.getBean(JdbcClient.class);
    }

    long number(String query) {
        return jdbc().sql(query).query(Long.class).single();
    }

    TransactionTemplate transaction() {
        return service.getBean(TransactionTemplate.class);
    }

    @Override
    public void close() {
        topic.close();
        watermarks.close();
        service.close();
    }
}
