package dev.kontor.kit.traced;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.traced.TracedService.Stepped;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody collects traces, the steps of an event arrive there by OTLP, all in the trace it came from. */
class ExportTracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

    private static HttpServer collector;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Infrastructure infrastructure = Infrastructure.shared();
        infrastructure.createTopics(
                List.of(TopicSpec.of(TracedService.TOPIC, 3), TopicSpec.of("kontor.dead-letters", 1)));
        Infrastructure.Database database = infrastructure.newDatabase("traced");
        service = KontorApplication.run(
                TracedService.class,
                "--KONTOR_PORT=0",
                "--KONTOR_DB_URL=" + database.jdbcUrl(),
                "--KONTOR_DB_USER=" + database.user(),
                "--KONTOR_DB_PASSWORD=" + database.password(),
                "--KONTOR_KAFKA=" + infrastructure.bootstrapServers(),
                "--KONTOR_TRACES=true",
                "--KONTOR_TRACES_SAMPLING=1",
                "--KONTOR_TRACES_ENDPOINT=http://localhost:"
                        + collector.getAddress().getPort() + "/v1/traces",
                "--management.opentelemetry.tracing.export.schedule-delay=100ms");
    }

    @AfterAll
    static void stop() {
        service.close();
        collector.stop(0);
    }

    @Test
    void the_handling_of_an_event_is_exported_as_a_step_of_the_trace_it_was_published_in() {
        Tracer tracer = service.getBean(Tracer.class);
        Span upload = tracer.nextSpan().name("upload").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(upload)) {
            publish(new DocumentId(service.getBean(Ids.class).next()));
        } finally {
            upload.end();
        }

        String trace = bytes(upload.context().traceId());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(String.join("", RECEIVED)).contains(trace, "upload", "traced Stepped"));
    }

    @Test
    void what_a_request_does_later_is_a_step_of_the_trace_linked_to_the_request() {
        Tracer tracer = service.getBean(Tracer.class);
        DocumentId document = new DocumentId(service.getBean(Ids.class).next());
        Span upload = tracer.nextSpan().name("first request").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(upload)) {
            publish(document);
        } finally {
            upload.end();
        }
        Span decision = tracer.nextSpan().name("later request").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(decision)) {
            publish(document);
        } finally {
            decision.end();
        }

        assertThat(service.getBean(JdbcClient.class)
                        .sql("SELECT trace_parent FROM outbox WHERE subject = :subject ORDER BY sequence")
                        .param("subject", document.text())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(traceParent ->
                        assertThat(traceParent).contains(upload.context().traceId()));
        // a span named like the event, whose link carries the trace and span of the later request
        String link = bytes(decision.context().traceId()) + "\u0012\b"
                + bytes(decision.context().spanId());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(String.join("", RECEIVED)).contains("Stepped", link));
    }

    private static void publish(DocumentId document) {
        service.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> service.getBean(Outbox.class)
                        .append(Cause.of("traced", "acme", document.id()), document, new Stepped("traced")));
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), ISO_8859_1);
    }
}
