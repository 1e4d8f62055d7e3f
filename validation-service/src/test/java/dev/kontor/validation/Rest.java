package dev.kontor.validation;

import dev.kontor.events.document.Finding;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.validation.checks.Sample;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The REST interface as a person of one role and company uses it; answers of any status come back. */
record Rest(int port, String role, String company) {

    static final String SUPPLIERS = "number,name,vatId,taxNumber,iban,bic\n"
            + "70001,Muster Bürobedarf GmbH,DE136695976,," + Sample.IBAN + ",\n";

    /** The directory of the samples' supplier. */
    static void importSuppliers(int port, String company) {
        Rest.body(new Rest(port, "masterdata", company).importCsv(SUPPLIERS)).required("created");
    }

    JsonNode get(String path) {
        return body(exchange(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON, Map.of()));
    }

    JsonNode validation(UUID document) {
        return get("/documents/" + document + "/validation");
    }

    ResponseEntity<JsonNode> post(String path, Map<String, ?> body) {
        return post(path, body, Map.of());
    }

    ResponseEntity<JsonNode> post(String path, Map<String, ?> body, Map<String, String> headers) {
        return exchange(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON, headers);
    }

    ResponseEntity<JsonNode> put(String path, Map<String, ?> body, Map<String, String> headers) {
        return exchange(HttpMethod.PUT, path, body, MediaType.APPLICATION_JSON, headers);
    }

    ResponseEntity<JsonNode> importCsv(String csv) {
        MediaType type = MediaType.parseMediaType("text/csv;charset=UTF-8");
        return exchange(HttpMethod.POST, "/suppliers/import?company=" + company, csv, type, Map.of());
    }

    static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    /** Status and problem code, as in {@code "409 NOT_IN_CLARIFICATION"}. */
    static String problem(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " " + body(answer).path("code").asString();
    }

    static String state(JsonNode validation) {
        return validation.path("state").asString();
    }

    static List<String> codes(JsonNode validation) {
        return validation
                .path("checked")
                .path("findings")
                .valueStream()
                .map(finding ->
                        EventJson.mapper().treeToValue(finding, Finding.class).code())
                .toList();
    }

    static Stream<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream();
    }

    private ResponseEntity<JsonNode> exchange(
            HttpMethod method, String path, @Nullable Object body, MediaType type, Map<String, String> headers) {
        RestClient.RequestBodySpec request = RestClient.create("http://localhost:" + port + "/api/v1")
                .method(method)
                .uri(path)
                .header("Authorization", "Bearer " + TestWorld.token("clara", role, company))
                .headers(all -> headers.forEach(all::set));
        if (body != null) {
            request.contentType(type).body(body);
        }
        return request.retrieve()
                .onStatus(HttpStatusCode::isError, (sent, answer) -> {})
                .toEntity(JsonNode.class);
    }
}
