package dev.kontor.intake.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.intake.IntakeService;
import dev.kontor.kit.app.KontorApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The service and what it stands on. */
final class IntakeAlone implements AutoCloseable {

    private static final String TOPIC = "kontor.intake";
    private static final String BOUNDARY = "kontor-outage";

    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;
    private final int kafkaPort;
    private final int postgresPort;

    IntakeAlone(StubIssuer issuer) {
        try {
            data = Files.createTempDirectory(
                    "kontor-outage-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(data.resolve("kafka")));
        kafkaPort = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
        kafka.createTopics(List.of(TopicSpec.of(TOPIC, 1), TopicSpec.of("kontor.watermarks", 1)));
        postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(data.resolve("postgres")));
        postgresPort = postgres.port();
        postgres.createDatabaseIfMissing("intake");
        service = KontorApplication.run(
                IntakeService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_DB_URL=" + postgres.jdbcUrl("intake"),
                "--KONTOR_DB_USER=" + postgres.superuser(),
                "--KONTOR_DB_PASSWORD=" + postgres.password(),
                "--KONTOR_KAFKA=" + kafka.bootstrapServers(),
                "--KONTOR_ISSUER=" + issuer.url(),
                "--KONTOR_REMOTE_PAUSE=500ms",
                "--KONTOR_BLOBS=" + data.resolve("blobs"),
                "--management.tracing.export.otlp.enabled=false");
    }

    void stopKafka() {
        kafka.close();
    }

    void startKafka() {
        kafka = EmbeddedKafka.start(
                new EmbeddedKafka.Settings(data.resolve("kafka"), kafkaPort, 0, Optional.empty(), reason -> {}));
    }

    void killPostgres() {
        postgres.kill();
    }

    void startPostgres() {
        postgres = EmbeddedPostgres.start(
                EmbeddedPostgres.Settings.in(data.resolve("postgres")).withPort(postgresPort));
    }

    HttpResponse<String> get(String token, String path) {
        return send(request(token, path).GET());
    }

    /** Without a token. */
    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String token, String path) {
        return send(request(token, path).POST(BodyPublishers.noBody()));
    }

    /** A document of this content; the answer has its place. */
    HttpResponse<String> upload(String token, String content) {
        String body = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{\"company\":\"acme\"}\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n<?xml version=\"1.0\"?><a>"
                + content
                + "</a>\r\n--" + BOUNDARY + "--\r\n";
        return send(request(token, "/api/v1/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body, UTF_8)));
    }

    /** Subjects of all events on the topic of intake. */
    Set<String> published() {
        Set<String> subjects = new HashSet<>();
        Map<String, Object> settings = kafka.clientProperties();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> subjects.add(it.key()));
            }
        }
        return subjects;
    }

    private HttpRequest.Builder request(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
