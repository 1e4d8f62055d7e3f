package dev.kontor.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.Records;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditLogTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    private AuditWorld world;
    private Records records;
    private DocumentId document;

    @BeforeAll
    void start() {
        world = new AuditWorld();
        records = new Records();
    }

    @AfterAll
    void stop() {
        records.close();
        world.close();
    }

    @BeforeEach
    void document() {
        document = new DocumentId(id());
    }

    @Test
    void every_record_is_kept_exactly_as_it_came() {
        String body = "{ \"amount\" : \"1.0\",\n \"name\":\"Müller\" }";
        send(Topics.INTAKE, id(), 1, body);

        JsonNode entry = stream(1).path("entries").get(0);

        assertThat(new String(Base64.getDecoder().decode(entry.path("bytes").asString("")), UTF_8))
                .isEqualTo(body);
        assertThat(entry.at("/data/name").asString("")).isEqualTo("Müller");
        assertThat(entry.at("/headers/ce_subject").asString("")).isEqualTo(document.text());
        assertThat(entry.path("sequence").asLong(0)).isEqualTo(1);
    }

    @Test
    void a_gap_opens_and_closes_when_the_missing_event_arrives() {
        send(Topics.INTAKE, id(), 1, "{}");
        send(Topics.INTAKE, id(), 3, "{}");
        JsonNode open = stream(2);

        assertThat(open.path("complete").asBoolean(true)).isFalse();
        assertThat(open.at("/findings/0/kind").asString("")).isEqualTo("GAP");
        assertThat(open.at("/findings/0/fromSequence").asLong(0)).isEqualTo(2);
        assertThat(open.at("/findings/0/closedAt").isMissingNode()).isTrue();

        send(Topics.INTAKE, id(), 2, "{}");
        JsonNode closed = stream(3);

        assertThat(closed.path("complete").asBoolean(false)).isTrue();
        assertThat(closed.at("/findings/0/closedAt").asString("")).isNotEmpty();
    }

    @Test
    void the_order_of_arrival_across_topics_and_sequences_does_not_matter() {
        send(Topics.PAYMENT, id(), 2, "{}");
        send(Topics.INTAKE, id(), 1, "{}");
        send(Topics.POSTINGS, id(), 1, "{}");
        send(Topics.PAYMENT, id(), 1, "{}");

        JsonNode stream = stream(4);

        assertThat(stream.path("complete").asBoolean(false)).isTrue();
        assertThat(stream.path("topics")).hasSize(3);
    }

    @Test
    void a_contradiction_is_visible_and_both_sides_are_kept() {
        UUID event = id();
        send(Topics.INTAKE, event, 1, "{\"a\":1}");
        send(Topics.INTAKE, event, 1, "{\"a\":1}");
        send(Topics.INTAKE, event, 1, "{\"a\":2}");

        JsonNode stream = stream(2);

        assertThat(stream.path("complete").asBoolean(true)).isFalse();
        assertThat(stream.at("/findings/0/kind").asString("")).isEqualTo("CONTRADICTION");
        assertThat(stream.at("/findings/0/contradicts").asLong(-1))
                .isEqualTo(stream.at("/entries/0/index").asLong(-2));
        assertThat(world.get("auditor", "acme", "/api/v1/findings?kind=CONTRADICTION&open=true&limit=500")
                        .body()
                        .path("items"))
                .anyMatch(finding -> finding.path("subject").asString("").equals(document.text()));
        assertThat(verification("acme").path("sound").asBoolean(true)).isFalse();
    }

    @Test
    void a_report_tells_in_order_who_did_what() {
        send(Topics.INTAKE, id(), 1, "{\"name\":\"Müller\"}");
        send(Topics.APPROVAL, id(), 1, "{\"reason\":\"too late\"}");
        stream(2);

        JsonNode report = world.get("auditor", "acme", "/api/v1/streams/" + document.text() + "/report")
                .body();

        assertThat(report.path("complete").asBoolean(false)).isTrue();
        assertThat(report.path("steps")).hasSize(2).allSatisfy(step -> {
            assertThat(step.path("action").asString("")).isEqualTo("Something");
            assertThat(step.path("by").asString("")).isEqualTo("service/test");
        });
        assertThat(report.path("steps"))
                .anyMatch(step -> step.at("/details/reason").asString("").equals("too late"));
    }

    @Test
    void a_report_on_paper_says_it_in_german_with_every_letter_it_can() throws IOException {
        send(Topics.INTAKE, id(), 1, "{\"name\":\"Müller 学\"}");
        send(Topics.APPROVAL, id(), 1, "{\"reason\":\"" + "zu spät ".repeat(2000) + "\"}");
        stream(2);

        byte[] file = world.file("/api/v1/streams/" + document.text() + "/report.pdf");

        try (PDDocument pages = Loader.loadPDF(file)) {
            assertThat(pages.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(pages))
                    .contains("Vorgang: " + document.text())
                    .contains("Vollständig")
                    .contains("Wann: 20.11.2026 um 11:00:00 Uhr")
                    .contains("Wer: Kontor selbst (Dienst test)")
                    .contains("name: Müller ?")
                    .contains("Begründung: zu spät zu spät")
                    .contains("Seite 2 von ");
        }
    }

    @Test
    void every_event_of_the_log_has_a_german_name() {
        assertThat(EventCatalog.TYPES.all())
                .filteredOn(type -> RecordedTopics.ALL.contains(type.topic()))
                .isNotEmpty()
                .allSatisfy(type -> {
                    String name = type.body().getSimpleName();
                    assertThat(GermanWords.action(name)).isNotEqualTo(name);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log_entry SET actor = 'x'",
                "DELETE FROM log_entry",
                "TRUNCATE log_entry",
                "UPDATE log_tile SET first = first",
                "DELETE FROM log_tile",
                "TRUNCATE log_tile",
                "UPDATE log_checkpoint SET note = ''",
                "DELETE FROM log_checkpoint",
                "TRUNCATE log_checkpoint"
            })
    void nobody_changes_an_entry(String statement) {
        send(Topics.INTAKE, id(), 1, "{}");
        stream(1);

        assertThatThrownBy(() -> world.bean(JdbcClient.class).sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void the_log_is_read_by_its_index_and_only_by_auditors_of_the_company() {
        for (int sequence = 1; sequence <= 3; sequence++) {
            send(Topics.VALIDATION, id(), sequence, "{}");
        }
        stream(3);
        String path = "/api/v1/entries?limit=2&topic=kontor.validation&subject=" + document.text();

        JsonNode first = world.get("auditor", "acme", path).body();
        JsonNode second = world.get(
                        "auditor",
                        "acme",
                        path + "&cursor=" + first.path("next").asString(""))
                .body();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isMissingNode()).isTrue();
        assertThat(world.get("auditor", "globex", path).body().path("items")).isEmpty();
        assertThat(world.get("auditor", "globex", "/api/v1/streams/" + document.text())
                        .status())
                .isEqualTo(404);
        assertThat(world.get("finance", "acme", path).status()).isEqualTo(403);
        assertThat(verification("globex").path("entries").asLong(-1)).isZero();
        assertThat(verification("*").path("dense").asBoolean(false)).isTrue();
        assertThat(verification("*").path("altered").asLong(-1)).isZero();
    }

    /** The stream of the test's document once that many entries are recorded. */
    private JsonNode stream(int entries) {
        String path = "/api/v1/streams/" + document.text();
        await().atMost(SOON)
                .until(() -> world.get("auditor", "acme", path)
                                .body()
                                .path("entries")
                                .size()
                        == entries);
        return world.get("auditor", "acme", path).body();
    }

    private JsonNode verification(String company) {
        return world.get("auditor", company, "/api/v1/verification").body();
    }

    private UUID id() {
        return world.bean(Ids.class).next();
    }

    private void send(String topic, UUID id, long sequence, String body) {
        records.send(topic, document, id, sequence, body);
    }
}
