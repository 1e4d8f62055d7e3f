package dev.kontor.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.CloudEventHeaders;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExtractionServiceTest {

    private static final Path SAMPLE = Path.of("src/test/resources/samples/odoo-moulin-avoir-fr-381-basic.pdf");

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start(@TempDir Path blobs) {
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(List.of(
                TopicSpec.of(Topics.INTAKE, 2),
                TopicSpec.of(Topics.EXTRACTION, 2),
                TopicSpec.of(Topics.SUPPLIERS, 2),
                TopicSpec.of(Topics.VALIDATION, 2),
                TopicSpec.of(Topics.DEAD_LETTERS, 2)));
        Database database = infrastructure.newDatabase("extraction");
        service = KontorApplication.run(
                ExtractionService.class,
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + infrastructure.bootstrapServers(),
                "--KONTOR_BLOBS=" + blobs,
                "--KONTOR_RELAY=false",
                "--server.port=0");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_document_that_was_received_is_read() throws Exception {
        UUID document = service.getBean(Ids.class).next();
        try (InputStream sample = Files.newInputStream(SAMPLE)) {
            String sha256 =
                    service.getBean(BlobStore.class).put(sample, 1 << 20).sha256();
            publish(
                    document,
                    new DocumentReceived(sha256, 1, "application/pdf", null, "api", null, null, null, "person/anna"));
        }

        JdbcClient jdbc = service.getBean(JdbcClient.class);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT type FROM extraction WHERE document_id = :id")
                                .param("id", document)
                                .query(String.class)
                                .optional())
                        .contains("credit_note"));
        assertThat(jdbc.sql("SELECT type FROM outbox").query(String.class).list())
                .containsExactly("kontor.extraction.FieldsExtracted.v1");
    }

    @Test
    void nobody_looks_without_a_token() throws Exception {
        URI address = URI.create("http://localhost:"
                + service.getEnvironment().getProperty("local.server.port")
                + "/api/v1/documents/0198c0de-0000-7000-8000-000000000000/extraction");
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static void publish(UUID document, DocumentReceived event) throws Exception {
        EventType<?> type = EventCatalog.TYPES.of(DocumentReceived.class);
        String subject = "document/" + document;
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(type.topic(), subject.getBytes(UTF_8), EventJson.write(event));
        Headers headers = message.headers();
        CloudEventHeaders.put(headers, "specversion", "1.0");
        CloudEventHeaders.put(headers, "id", service.getBean(Ids.class).next().toString());
        CloudEventHeaders.put(headers, "type", type.name());
        CloudEventHeaders.put(headers, "source", "/kontor/intake");
        CloudEventHeaders.put(headers, "subject", subject);
        CloudEventHeaders.put(headers, "sequence", "1");
        CloudEventHeaders.put(
                headers, "time", service.getBean(Clock.class).instant().toString());
        CloudEventHeaders.put(headers, "dataschema", type.schema());
        CloudEventHeaders.put(headers, "correlationid", document.toString());
        CloudEventHeaders.put(headers, "actor", "person/anna");
        CloudEventHeaders.put(headers, "company", "acme");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Infrastructure.shared().clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }
}
