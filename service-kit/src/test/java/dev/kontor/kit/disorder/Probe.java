package dev.kontor.kit.disorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TestIssuer;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The one running probe of this JVM, and a stranger who can write anything to its topics. */
final class Probe {

    private static final class Shared {
        private static final Probe INSTANCE = new Probe();
    }

    static final String COMPANY = "acme";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final TestIssuer issuer = new TestIssuer();
    private final ConfigurableApplicationContext context;
    private final KafkaProducer<byte[], byte[]> stranger;
    private final Topic heard;

    private Probe() {
        createTopics();
        heard = new Topic(ProbeEvents.HEARD);
        context = start();
        stranger = new KafkaProducer<>(
                Infrastructure.shared().clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        Runtime.getRuntime().addShutdownHook(new Thread(stranger::close));
    }

    static Probe shared() {
        return Shared.INSTANCE;
    }

    private static void createTopics() {
        Infrastructure.shared()
                .createTopics(Stream.of(
                                ProbeEvents.NOTES,
                                ProbeEvents.MORE_NOTES,
                                ProbeEvents.PRICES,
                                ProbeEvents.HEARD,
                                "kontor.dead-letters",
                                "kontor.watermarks",
                                "kontor.audit")
                        .map(topic -> TopicSpec.of(topic, 3))
                        .toList());
    }

    private ConfigurableApplicationContext start() {
        Database database = Infrastructure.shared().newDatabase("disorder");
        return KontorApplication.run(
                ProbeService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_ISSUER=" + issuer.address(),
                "--KONTOR_KAFKA=" + Infrastructure.shared().bootstrapServers());
    }

    ProbeService service() {
        return context.getBean(ProbeService.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As an operator of these companies; {@code *} for all. */
    Rest operator(String... companies) {
        return as(List.of("operator"), companies);
    }

    Rest as(List<String> roles, String... companies) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new Rest("http://localhost:" + port, issuer.token("olga", roles, List.of(companies)));
    }

    DocumentId newSubject() {
        return new DocumentId(ids.next());
    }

    /** Through the outbox, each in a transaction of its own. */
    DocumentId publish(String... notes) {
        DocumentId subject = newSubject();
        publish(subject, Stream.of(notes).map(Noted::new).toArray(Event[]::new));
        return subject;
    }

    void publish(Subject subject, Event... events) {
        Cause cause = Cause.of("disorder", COMPANY, ids.next());
        for (Event event : events) {
            bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> bean(Outbox.class).append(cause, subject, event));
        }
    }

    /** Past the outbox, as somebody could who writes to the topic. */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            for (var sent : records.stream().map(stranger::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(Subject subject, long sequence, Event event) {
        send(List.of(record(subject, sequence, event)));
    }

    ProducerRecord<byte[], byte[]> record(Subject subject, long sequence, Event event) {
        return Records.of(ProbeEvents.TYPES.of(event.getClass()), subject, sequence, event);
    }

    /** What a consumer of the probe has said to have heard of a subject, in its order. */
    List<String> heard(String consumer, Subject subject) {
        return effects(consumer, subject).stream().map(Heard::note).toList();
    }

    List<Heard> effects(String consumer, Subject subject) {
        return heard.once(subject).stream()
                .map(record -> EventJson.read(record.value(), Heard.class))
                .filter(one -> one.consumer().equals(consumer))
                .toList();
    }

    void awaitHeard(String consumer, Subject subject, String... notes) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard(consumer, subject)).containsExactly(notes));
    }

    /** Lets the handler of a consumer fail at a note until the given remedy is run. */
    Runnable refuse(String consumer, String note) {
        return trouble(consumer, note, () -> {
            throw new IllegalStateException("refused: " + note);
        });
    }

    Runnable trouble(String consumer, String note, Runnable what) {
        String place = consumer + " " + note;
        service().trouble.put(place, what);
        return () -> service().trouble.remove(place);
    }

    /** What waits of a subject, as the operator of its company sees it. */
    List<JsonNode> parked(Subject subject) {
        JsonNode page = operator(COMPANY)
                .get("/api/v1/parked?limit=500&subject=" + subject.text())
                .body();
        return page.path("items").values().stream().toList();
    }

    List<JsonNode> awaitParked(Subject subject, int count) {
        return await().atMost(PATIENCE).until(() -> parked(subject), events -> events.size() == count);
    }

    private static String metricLine(String name, String text) {
        return text.lines().filter(line -> line.startsWith(name)).findFirst().orElse(name + " 0");
    }

    /** The value of a metric, as Prometheus would scrape it. */
    double metric(String name) {
        String line = metricLine(name, operator("*").text("/actuator/prometheus"));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
