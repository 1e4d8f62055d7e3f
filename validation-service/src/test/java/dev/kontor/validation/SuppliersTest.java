package dev.kontor.validation;

import static dev.kontor.validation.Rest.body;
import static dev.kontor.validation.Rest.items;
import static dev.kontor.validation.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SuppliersTest {

    private static final Map<String, ?> MOVED =
            Map.of("name", "Muster Bürobedarf GmbH", "vatId", "DE136695976", "iban", "DE38500700100087654321");

    @LocalServerPort
    private int port;

    @Test
    void a_supplier_is_changed_by_the_version_seen_and_published_with_the_next() {
        Rest.importSuppliers(port, "moved");
        Rest keeper = new Rest(port, "masterdata", "moved");
        String path = "/suppliers/moved/70001";

        assertThat(problem(keeper.put(path, MOVED, Map.of()))).isEqualTo("428 PRECONDITION_REQUIRED");
        assertThat(problem(keeper.put(path, MOVED, Map.of("If-Match", "\"9\""))))
                .isEqualTo("412 PRECONDITION_FAILED");
        assertThat(problem(new Rest(port, "clerk", "moved").put(path, MOVED, Map.of())))
                .isEqualTo("403 FORBIDDEN");
        JsonNode changed = body(keeper.put(path, MOVED, Map.of("If-Match", "\"1\"")));

        assertThat(changed.path("version").asLong()).isEqualTo(2);
        assertThat(changed.path("accountVersion").asLong()).isEqualTo(2);
        assertThat(EventsOf.first(2, Topics.SUPPLIERS, "supplier/moved:70001"))
                .extracting(event -> event.path("version").asLong())
                .containsExactly(1L, 2L);
    }

    @Test
    void an_import_that_changes_nothing_records_nothing() {
        Rest keeper = new Rest(port, "masterdata", "same");

        assertThat(body(keeper.importCsv(Rest.SUPPLIERS)).path("created").asInt())
                .isEqualTo(1);
        assertThat(body(keeper.importCsv(Rest.SUPPLIERS)).path("unchanged").asInt())
                .isEqualTo(1);
        assertThat(keeper.get("/suppliers/same/70001").path("version").asLong()).isEqualTo(1);
    }

    @Test
    void an_import_with_a_faulty_line_changes_nothing() {
        Rest keeper = new Rest(port, "masterdata", "faulty");

        ResponseEntity<JsonNode> refused = keeper.importCsv(Rest.SUPPLIERS + "70002,,,,,\n");

        assertThat(problem(refused)).isEqualTo("422 INVALID_IMPORT");
        assertThat(body(refused).path("errors").path(0).path("line").asLong()).isEqualTo(3);
        assertThat(items(keeper.get("/suppliers?company=faulty"))).isEmpty();
    }

    @Test
    void suppliers_of_another_company_are_not_seen() {
        Rest.importSuppliers(port, "mine");
        Rest stranger = new Rest(port, "masterdata", "yours");

        assertThat(stranger.get("/suppliers/mine/70001").path("code").asString())
                .isEqualTo("SUPPLIER_NOT_FOUND");
        assertThat(stranger.get("/suppliers?company=mine").path("code").asString())
                .isEqualTo("FORBIDDEN");
    }
}
