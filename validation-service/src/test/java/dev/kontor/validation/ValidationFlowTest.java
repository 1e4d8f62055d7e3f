package dev.kontor.validation;

import static dev.kontor.validation.Rest.codes;
import static dev.kontor.validation.Rest.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.catalog.Topics;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.kit.ident.Ids;
import dev.kontor.validation.checks.Sample;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ValidationFlowTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Extraction extraction;

    @Autowired
    private Ids ids;

    @Test
    void of_sixteen_copies_checked_at_once_exactly_one_passes() throws Exception {
        Rest.importSuppliers(port, "sixteen");
        CyclicBarrier start = new CyclicBarrier(16);
        List<Callable<UUID>> checks = IntStream.range(0, 16)
                .<Callable<UUID>>mapToObj(copy -> () -> {
                    start.await();
                    return extraction.read("sixteen", Sample.invoice().content());
                })
                .toList();
        List<UUID> copies;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            copies = threads.invokeAll(checks).stream().map(Future::resultNow).toList();
        }

        Rest clerk = new Rest(port, "clerk", "sixteen");
        List<JsonNode> results = copies.stream().map(clerk::validation).toList();
        assertThat(results).filteredOn(result -> state(result).equals("PASSED")).hasSize(1);
        assertThat(results)
                .filteredOn(result -> codes(result).equals(List.of("DUPLICATE")))
                .hasSize(15);
    }

    @Test
    void a_read_invoice_passes_from_topic_to_topic() {
        Rest.importSuppliers(port, "topics");
        UUID document = ids.next();
        try (ExtractionTopic topic = new ExtractionTopic()) {
            topic.send(
                    extraction.envelope(document, "topics", FieldsExtracted.class),
                    Extraction.extracted(Sample.invoice().content()));
        }

        JsonNode checked = EventsOf.first(1, Topics.VALIDATION, "document/" + document)
                .getFirst()
                .path("checked");
        assertThat(checked.path("findings").valueStream()).isEmpty();
        assertThat(checked.path("supplier").path("iban").asString()).isEqualTo(Sample.IBAN);
        assertThat(checked.path("submittedBy").asString()).isEqualTo("person/eva");
        assertThat(checked.path("costCenterHint").asString()).isEqualTo("4711");
    }

    @Test
    void a_document_that_waits_for_its_supplier_passes_when_the_supplier_is_recorded() {
        Rest clerk = new Rest(port, "clerk", "late");
        UUID document = extraction.read("late", Sample.invoice().content());
        assertThat(codes(clerk.validation(document))).containsExactly("SUPPLIER_UNKNOWN");

        Rest.importSuppliers(port, "late");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(state(clerk.validation(document))).isEqualTo("PASSED"));
    }

    @Test
    void a_change_of_the_directory_that_helps_nothing_is_not_published() {
        Rest clerk = new Rest(port, "clerk", "helpless");
        UUID other = extraction.read(
                "helpless",
                Sample.invoice().with("sellerVatId=DE129273398; iban=").content());
        UUID waiting = extraction.read("helpless", Sample.invoice().content());

        Rest.importSuppliers(port, "helpless");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(state(clerk.validation(waiting))).isEqualTo("PASSED"));
        assertThat(clerk.validation(other).path("version").asLong()).isEqualTo(1);
    }
}
