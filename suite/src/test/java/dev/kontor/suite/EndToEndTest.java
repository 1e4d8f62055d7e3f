package dev.kontor.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.suite.client.Api;
import dev.kontor.suite.demo.Demo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EndToEndTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningSuite running;

    @BeforeAll
    static void start() {
        running = RunningSuite.shared();
    }

    @Test
    void every_sample_of_the_demo_reaches_the_end_it_should_twice_in_a_row() {
        assertThat(new Demo(running.suite(), RunningSuite.samples()).run()).isTrue();
        assertThat(new Demo(running.suite(), RunningSuite.samples()).run()).isTrue();
    }

    @Test
    void the_same_invoice_from_sixteen_clients_at_once_is_paid_once() throws Exception {
        String company = running.company();
        String invoice = new String(RunningSuite.sample("xrechnung-ubl-45.xml"), UTF_8);
        List<Callable<String>> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            byte[] copy = (invoice + "<!-- copy " + i + " -->").getBytes(UTF_8);
            clients.add(() -> id(running.post("integrator", "copy.xml", copy, Map.of("company", company))));
        }

        List<String> documents = all(clients);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statuses(documents))
                        .filteredOn(status -> status.equals("SCHEDULED"))
                        .hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statuses(documents))
                        .filteredOn(status -> status.equals("IN_CLARIFICATION"))
                        .hasSize(15));
        assertThat(running.as("felix")
                        .all(running.url(running.suite().ports().payment()) + "/api/v1/payments?company=" + company))
                .hasSize(1);
    }

    @Test
    void the_same_bytes_from_sixteen_clients_at_once_are_one_document_and_fifteen_duplicates() throws Exception {
        String company = running.company();
        byte[] invoice = RunningSuite.sample("xrechnung-ubl-45.xml");
        List<Callable<String>> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            clients.add(() -> id(running.post("integrator", "same.xml", invoice, Map.of("company", company))));
        }

        List<String> documents = all(clients);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statuses(documents))
                        .containsOnly("DUPLICATE", "SCHEDULED")
                        .filteredOn(status -> status.equals("SCHEDULED"))
                        .hasSize(1));
    }

    @Test
    void a_type_that_exists_only_as_a_declaration_runs_from_upload_to_its_outcome() {
        String company = running.company();
        byte[] form = """
                {"firstDay": "2027-03-01", "lastDay": "2027-03-05", "reason": "Urlaub"}
                """.getBytes(UTF_8);
        String id = id(
                running.post("clara", "leave.json", form, Map.of("company", company, "documentType", "leave_request")));

        await().atMost(PATIENCE).until(() -> running.status(id), "AWAITING_APPROVAL"::equals);
        String approval = running.url(running.suite().ports().approval());
        JsonNode open = running.as("anton").all(approval + "/api/v1/cases?limit=200").stream()
                .filter(item -> item.path("documentId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        Api.ok(
                running.as("anton")
                        .post(
                                approval + "/api/v1/cases/" + id + "/decisions",
                                null,
                                Map.of(
                                        "decision",
                                        "APPROVED",
                                        "snapshot",
                                        open.path("snapshot").asString())),
                "decision");

        await().atMost(PATIENCE).until(() -> running.status(id), "FILED"::equals);
        JsonNode approved = lastEntry(id, "kontor.approval.Approved.v1");
        assertThat(approved.at("/data/outcome/kind").asString()).isEqualTo("Absence");
        assertThat(approved.at("/data/outcome/firstDay").asString()).isEqualTo("2027-03-01");
    }

    @Test
    void a_leave_that_ends_before_it_starts_waits_for_a_person() {
        String company = running.company();
        byte[] form = """
                {"firstDay": "2027-03-05", "lastDay": "2027-03-01", "reason": "Urlaub"}
                """.getBytes(UTF_8);
        String id = id(
                running.post("clara", "leave.json", form, Map.of("company", company, "documentType", "leave_request")));

        await().atMost(PATIENCE).until(() -> running.status(id), "IN_CLARIFICATION"::equals);
    }

    @Test
    void an_idempotency_key_gives_the_same_answer_and_refuses_another_request() {
        String company = running.company();
        String url = running.url(running.suite().ports().intake()) + "/api/v1/documents";
        byte[] invoice = RunningSuite.sample("xrechnung-ubl-45.xml");
        Map<String, String> metadata = Map.of("company", company);
        String key = "key-" + company;

        Api.Answer first = running.as("integrator").upload(url, key, "a.xml", invoice, metadata);
        Api.Answer again = running.as("integrator").upload(url, key, "a.xml", invoice, metadata);
        Api.Answer other = running.as("integrator")
                .upload(url, key, "a.xml", RunningSuite.sample("xrechnung-ubl-182.xml"), metadata);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static JsonNode lastEntry(String document, String type) {
        String url = running.url(running.suite().ports().audit()) + "/api/v1/entries?subject=document/" + document
                + "&type=" + type;
        await().atMost(PATIENCE).until(() -> !running.as("ada").all(url).isEmpty());
        return running.as("ada").all(url).getLast();
    }

    private static String id(Api.Answer answer) {
        String location = answer.location();
        assertThat(location).as("%s", answer).isNotNull();
        return String.valueOf(location).substring(String.valueOf(location).lastIndexOf('/') + 1);
    }

    private static List<String> statuses(List<String> documents) {
        return documents.stream().map(running::status).toList();
    }

    private static List<String> all(List<Callable<String>> clients) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<String> results = new ArrayList<>();
            for (Future<String> client : threads.invokeAll(clients)) {
                results.add(client.get());
            }
            return results;
        }
    }
}
