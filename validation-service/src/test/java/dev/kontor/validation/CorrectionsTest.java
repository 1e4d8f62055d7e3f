package dev.kontor.validation;

import static dev.kontor.validation.Rest.body;
import static dev.kontor.validation.Rest.codes;
import static dev.kontor.validation.Rest.items;
import static dev.kontor.validation.Rest.problem;
import static dev.kontor.validation.Rest.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.validation.checks.Sample;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CorrectionsTest {

    private static final Map<String, ?> NUMBER =
            Map.of("changes", Map.of("invoiceNumber", "4711"), "reason", "on the page");

    @LocalServerPort
    private int port;

    @Autowired
    private Extraction extraction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_clerk_enters_what_could_not_be_read_and_the_document_passes() {
        Rest.importSuppliers(port, "unread");
        Rest clerk = new Rest(port, "clerk", "unread");
        UUID document = extraction.failed("unread");
        assertThat(codes(clerk.validation(document))).containsExactly("NO_TEXT", "UNKNOWN_TYPE");

        Map<String, String> changes = Map.of(
                "invoiceNumber", "4711",
                "issueDate", "2026-02-20",
                "currency", "EUR",
                "sellerName", "Muster Bürobedarf GmbH",
                "sellerVatId", "DE136695976",
                "iban", Sample.IBAN,
                "netTotal", "100.00",
                "taxTotal", "19.00");
        JsonNode answer = body(clerk.post(
                corrections(document), Map.of("documentType", "invoice", "changes", changes, "reason", "typed")));

        assertThat(state(answer)).isEqualTo("PASSED");
        assertThat(codes(answer)).containsExactly("NO_TEXT", "TAX_RATE_MISSING");
        assertThat(answer.path("checked").path("correctedBy").path(0).asString())
                .isEqualTo("person/clara");
        assertThat(published(document)).containsExactly("ValidationFailed", "FieldsCorrected", "ValidationPassed");
    }

    @Test
    void a_correction_that_cannot_be_meant_is_refused() {
        UUID document = waiting("refused");
        Rest clerk = new Rest(port, "clerk", "refused");

        assertThat(problem(clerk.post(corrections(document), Map.of("changes", Map.of("colour", "red")))))
                .isEqualTo("422 UNKNOWN_FIELD");
        assertThat(problem(clerk.post(corrections(document), Map.of("documentType", "poem"))))
                .isEqualTo("422 UNKNOWN_DOCUMENT_TYPE");
        assertThat(problem(clerk.post(corrections(document), NUMBER, Map.of("If-Match", "\"7\""))))
                .isEqualTo("412 PRECONDITION_FAILED");
        assertThat(problem(new Rest(port, "clerk", "elsewhere").post(corrections(document), NUMBER)))
                .isEqualTo("404 DOCUMENT_NOT_FOUND");
        assertThat(problem(new Rest(port, "approver", "refused").post(corrections(document), NUMBER)))
                .isEqualTo("403 FORBIDDEN");
        assertThat(published(document)).containsExactly("ValidationFailed");
    }

    @Test
    void a_correction_sent_twice_with_one_key_happens_once() {
        UUID document = waiting("twice");
        Rest clerk = new Rest(port, "clerk", "twice");
        Map<String, String> headers = Map.of("If-Match", "\"1\"", "Idempotency-Key", "key-1");

        ResponseEntity<JsonNode> first = clerk.post(corrections(document), NUMBER, headers);
        ResponseEntity<JsonNode> again = clerk.post(corrections(document), NUMBER, headers);

        assertThat(first.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(published(document)).containsExactly("ValidationFailed", "FieldsCorrected", "ValidationFailed");
    }

    @Test
    void what_has_passed_is_no_longer_validations_to_change() {
        Rest.importSuppliers(port, "passed");
        Rest clerk = new Rest(port, "clerk", "passed");
        UUID document = extraction.read("passed", Sample.invoice().content());

        assertThat(problem(clerk.post(corrections(document), NUMBER))).isEqualTo("409 NOT_IN_CLARIFICATION");
        assertThat(problem(clerk.post("/documents/" + document + "/recheck", Map.of())))
                .isEqualTo("409 NOT_IN_CLARIFICATION");
    }

    @Test
    void a_duplicate_passes_once_its_number_was_corrected() {
        Rest.importSuppliers(port, "misread");
        Rest clerk = new Rest(port, "clerk", "misread");
        UUID first = extraction.read("misread", Sample.invoice().content());
        UUID second = extraction.read("misread", Sample.invoice().content());
        JsonNode blocked = clerk.validation(second);

        assertThat(codes(blocked)).containsExactly("DUPLICATE");
        assertThat(blocked.toString()).contains(first.toString());
        assertThat(state(body(clerk.post(corrections(second), NUMBER)))).isEqualTo("PASSED");
    }

    @Test
    void waiting_documents_are_listed_longest_first_page_by_page() {
        List<UUID> documents =
                Stream.of("1", "2", "3").map(number -> waiting("pages")).toList();
        Rest clerk = new Rest(port, "clerk", "pages");

        JsonNode first = clerk.get("/clarifications?limit=2");
        JsonNode second =
                clerk.get("/clarifications?limit=2&cursor=" + first.path("next").asString());

        assertThat(Stream.concat(items(first), items(second))
                        .map(item -> item.path("documentId").asString()))
                .containsExactlyElementsOf(
                        documents.stream().map(UUID::toString).toList());
        assertThat(second.has("next")).isFalse();
    }

    private UUID waiting(String company) {
        return extraction.read(company, Sample.invoice().with("issueDate=").content());
    }

    private static String corrections(UUID document) {
        return "/documents/" + document + "/corrections";
    }

    private List<String> published(UUID document) {
        return jdbc
                .sql("SELECT type FROM outbox WHERE subject = :subject ORDER BY sequence")
                .param("subject", "document/" + document)
                .query(String.class)
                .stream()
                .map(type -> type.replaceAll("kontor\\.validation\\.|\\.v1", ""))
                .toList();
    }
}
