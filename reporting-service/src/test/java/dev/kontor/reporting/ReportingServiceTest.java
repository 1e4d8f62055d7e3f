package dev.kontor.reporting;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportingServiceTest {
    private static final Map<String, List<Lives.Happened>> LIVES = Lives.all();

    private static TestService service;

    @BeforeAll
    static void start() {
        service = new TestService();
        service.publish(Lives.person("tom", "Tom Thal", 2));
        service.publish(Lives.person("tom", "Tom Old", 1));
        LIVES.values().forEach(life -> life.forEach(service::publish));
        await().atMost(30, SECONDS)
                .until(() -> LIVES.keySet().stream()
                        .allMatch(status -> get("/api/v1/counts").path(status).asInt(0) == 1));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_document_shows_where_it_stands_and_how_long_each_stage_took() {
        JsonNode paid = get("/api/v1/documents/" + Lives.id("PAID").id());

        assertThat(paid.path("status").asString()).isEqualTo("PAID");
        assertThat(paid.path("supplier").asString()).isEqualTo("Papier Müller KG");
        assertThat(paid.at("/gross/amount").asString()).isEqualTo("119.00");
        assertThat(paid.path("dueDate").asString()).isEqualTo("2026-04-01");
        assertThat(paid.at("/stages/paidAt").asString()).isEqualTo("2026-03-02T08:01:20Z");
        assertThat(paid.at("/durations/approval").asLong()).isEqualTo(30_000);
        assertThat(paid.at("/durations/total").asLong()).isEqualTo(80_000);
    }

    @Test
    void a_timeline_tells_what_happened_and_names_who_did_it() {
        JsonNode lines =
                get("/api/v1/documents/" + Lives.id("PAID").id() + "/timeline").path("items");

        assertThat(lines.valueStream().map(line -> line.path("summary").asString()))
                .containsExactly(
                        "Received by api: application/xml, 10 bytes",
                        "Read as invoice from UBL: 5 fields",
                        "Passed its checks",
                        "Step 1 of 1 waits for 1 approver",
                        "Step 1 approved",
                        "Approved",
                        "119.00 EUR to be transferred on 2026-03-31",
                        "119.00 EUR ordered at the bank",
                        "119.00 EUR paid, booked on 2026-03-31");
        assertThat(lines.get(4).path("actor").asString()).isEqualTo("person/tom");
        assertThat(lines.get(4).path("actorName").asString()).isEqualTo("Tom Thal");
        assertThat(lines.get(5).has("actorName")).isFalse();
    }

    @Test
    void a_list_is_narrowed_by_status_type_and_supplier() {
        assertThat(ids("/api/v1/documents?status=EXCLUDED&company=acme"))
                .containsExactly(Lives.id("EXCLUDED").id().toString());
        assertThat(get("/api/v1/documents?status=EXCLUDED")
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("CREDIT");
        assertThat(ids("/api/v1/documents?type=other"))
                .containsExactly(Lives.id("FILED").id().toString());
        assertThat(ids("/api/v1/documents?supplier=M%C3%BCLLER&status=PAID")).hasSize(1);
        assertThat(ids("/api/v1/documents?supplier=nobody")).isEmpty();
        assertThat(get("/api/v1/documents?status=LOST").path("status").asInt()).isEqualTo(400);
    }

    @Test
    void pages_hold_every_document_once() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/v1/documents?limit=5" + cursor);
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(LIVES.size()).doesNotHaveDuplicates();
    }

    @Test
    void an_employee_sees_what_he_handed_in_and_nobody_sees_another_company() {
        String path = "/api/v1/documents/" + Lives.id("PAID").id();

        assertThat(service.get(path, "lena", "employee", "acme").path("status").asString())
                .isEqualTo("PAID");
        assertThat(service.get(path, "ida", "employee", "acme").path("code").asString())
                .isEqualTo("DOCUMENT_UNKNOWN");
        assertThat(service.get(path + "/timeline", "karl", "clerk", "other")
                        .path("code")
                        .asString())
                .isEqualTo("DOCUMENT_UNKNOWN");
        assertThat(service.get("/api/v1/documents", "ida", "employee", "acme").path("items"))
                .isEmpty();
    }

    private static List<String> ids(String path) {
        return get(path)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static JsonNode get(String path) {
        return service.get(path, "karl", "clerk", "acme");
    }
}
