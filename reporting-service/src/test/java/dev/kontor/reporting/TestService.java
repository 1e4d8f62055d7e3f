package dev.kontor.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TestIssuer;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.inbox.CloudEventHeaders;
import dev.kontor.reporting.Lives.Happened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, as its callers and the other services see it. */
final class TestService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer;
    private final ConfigurableApplicationContext context;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String address;
    private final Database database;

    TestService() {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(Stream.concat(
                        Topics.DOMAIN.stream(),
                        Stream.of(Topics.PEOPLE, Topics.DEAD_LETTERS, Topics.WATERMARKS, Topics.AUDIT))
                .map(topic -> TopicSpec.of(topic, 2))
                .toList());
        producer = new KafkaProducer<>(
                infrastructure.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        issuer = new TestIssuer();
        database = infrastructure.newDatabase("reporting");
        context = KontorApplication.run(
                ReportingService.class,
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + infrastructure.bootstrapServers(),
                "--KONTOR_ISSUER=" + issuer.address(),
                "--server.port=0");
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Publishes where the event belongs. */
    void publish(Happened happened) {
        send(record(happened.topic(), happened));
    }

    /** Puts the event on a replay topic, as audit does. */
    void replay(String topic, Happened happened) {
        ProducerRecord<byte[], byte[]> message = record(topic, happened);
        message.headers().add(CloudEventHeaders.TOPIC, happened.topic().getBytes(UTF_8));
        send(message);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Happened happened) {
        Envelope envelope = happened.envelope();
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                topic, envelope.subject().text().getBytes(UTF_8), EventJson.write(happened.event()));
        Headers headers = message.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", envelope.id().toString());
        CloudEventHeaders.put(headers, "type", envelope.type());
        CloudEventHeaders.put(headers, "source", envelope.source());
        CloudEventHeaders.put(headers, "subject", envelope.subject().text());
        CloudEventHeaders.put(headers, "sequence", String.valueOf(envelope.sequence()));
        CloudEventHeaders.put(headers, "time", envelope.time().toString());
        CloudEventHeaders.put(headers, "dataschema", envelope.dataSchema());
        CloudEventHeaders.put(headers, "correlationid", envelope.correlationId().toString());
        CloudEventHeaders.put(headers, "actor", envelope.actor());
        CloudEventHeaders.put(headers, "company", envelope.company());
        return message;
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of the answer; problems have a {@code code}. */
    JsonNode get(String path, String subject, String role, String company) {
        return send(request(path, subject, role, company).GET());
    }

    /** As the operator. */
    JsonNode post(String path, String body) {
        return send(request(path, "otto", "operator", "*")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As the operator. */
    JsonNode delete(String path) {
        return send(request(path, "otto", "operator", "*").DELETE());
    }

    /** The tables without the service. */
    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl() + "?currentSchema=reporting", database.user(), database.password()));
    }

    private HttpRequest.Builder request(String path, String subject, String role, String company) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + issuer.token(subject, List.of(role), List.of(company)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        context.close();
        issuer.close();
    }
}
