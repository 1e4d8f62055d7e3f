package dev.kontor.suite.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.client.Login;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.telemetry.TracedEvents;
import dev.kontor.suite.telemetry.TracedEvents.Traced;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A caller's trace runs through outbox, topics, handlers and people up to the payment. */
class OneTraceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> FILES = List.of("xrechnung-cii-10555.xml", "text-qualityhosting.pdf");

    private static RunningSuite running;
    private static Ports ports;
    private static final Map<String, Paper> PAPERS = new LinkedHashMap<>();
    private static final Map<String, String> TRACES = new LinkedHashMap<>();

    @BeforeAll
    static void let_a_clerk_two_approvers_finance_and_the_bank_bring_them_to_their_end() throws Exception {
        running = RunningSuite.shared();
        ports = running.suite().ports();
        String company = running.company();
        for (String file : FILES) {
            String trace = UUID.randomUUID().toString().replace("-", "");
            String id = upload(file, company, "00-" + trace + "-00f067aa0ba902b7-01");
            Sample sample = Samples.in(RunningSuite.samples()).all().stream()
                    .filter(it -> it.file().equals(file))
                    .findFirst()
                    .orElseThrow();
            PAPERS.put(id, new Paper(sample, id));
            TRACES.put(id, trace);
        }
        Path outbox = running.suite().folder().paymentOutbox();
        String payment = ports.url(ports.payment());
        Clerk clerk = new Clerk(running.as("clara"), ports.url(ports.validation()));
        List<Approver> approvers = List.of(
                new Approver("anton", running.as("anton"), ports.url(ports.approval())),
                new Approver("berta", running.as("berta"), ports.url(ports.approval())));
        Finance finance = new Finance(running.as("felix"), running.as("frida"), payment, outbox, company);
        Bank bank = new Bank(running.as("felix"), payment, outbox);
        await().atMost(PATIENCE).until(() -> {
            look(company);
            clerk.work(PAPERS);
            approvers.forEach(approver -> approver.work(PAPERS));
            if (PAPERS.values().stream().noneMatch(Paper::onItsWayToFinance)) {
                finance.work();
                bank.work(finance.runs());
            }
            return PAPERS.values().stream().allMatch(Paper::atItsEnd);
        });
    }

    @Test
    void every_event_of_a_document_carries_the_trace_of_its_upload() {
        assertThat(TRACES.keySet().stream().flatMap(document -> events(document).stream()))
                .extracting(Traced::type)
                .contains(
                        "DocumentReceived",
                        "FieldsExtracted",
                        "FieldsCorrected",
                        "ValidationPassed",
                        "StepDecided",
                        "Approved",
                        "PaymentScheduled",
                        "PostingPrepared",
                        "PaymentSubmitted",
                        "Paid");
        TRACES.forEach((document, trace) -> assertThat(events(document))
                .as(document)
                .allSatisfy(event -> assertThat(event.traceId()).isEqualTo(trace)));
    }

    @Test
    void every_step_is_a_span_of_its_own() {
        TRACES.keySet()
                .forEach(document -> assertThat(events(document))
                        .as(document)
                        // prepared by the step that schedules the payment
                        .filteredOn(event -> !event.type().equals("PostingPrepared"))
                        .extracting(Traced::spanId)
                        .doesNotContain("", "00f067aa0ba902b7")
                        .doesNotHaveDuplicates());
    }

    @Test
    void an_upload_without_a_trace_starts_one() {
        String document = running.postSample("empty.pdf", running.company());
        await().atMost(PATIENCE).until(() -> running.status(document), "REFUSED"::equals);

        assertThat(events(document))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.traceId()).matches("[0-9a-f]{32}").isNotIn(TRACES.values()));
    }

    @Test
    void where_nobody_collects_spans_none_is_recorded() {
        Span span = running.suite()
                .service("intake")
                .getBean(Tracer.class)
                .nextSpan()
                .start();

        assertThat(span.isNoop()).isTrue();
        assertThat(span.context().traceId()).matches("[0-9a-f]{32}");
    }

    private static List<Traced> events(String document) {
        return TracedEvents.of(document, running.suite().kafkaClient());
    }

    private static void look(String company) {
        for (JsonNode view : running.as("clara")
                .all(ports.url(ports.reporting()) + "/api/v1/documents?limit=200&company=" + company)) {
            Paper paper = PAPERS.get(view.path("id").asString());
            if (paper != null) {
                paper.seen(view);
            }
        }
    }

    private static String upload(String file, String company, String traceParent) throws Exception {
        String token =
                new Login(ports.issuer()).machine("integrator", running.suite().password("integrator"));
        String before = "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"company\":\"" + company + "\",\"costCenter\":\"1000\"}"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.url(ports.intake()) + "/api/v1/documents"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("traceparent", traceParent)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before),
                        HttpRequest.BodyPublishers.ofByteArray(RunningSuite.sample(file)),
                        HttpRequest.BodyPublishers.ofByteArray("\r\n--b--\r\n".getBytes(UTF_8))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer));
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}
