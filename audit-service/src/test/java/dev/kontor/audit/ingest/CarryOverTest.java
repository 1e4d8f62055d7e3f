package dev.kontor.audit.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.Records;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CarryOverTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int ENTRIES = 1200;
    private static final UUID DOCUMENT = UUID.fromString("0198c0de-0000-7c3a-9f00-3b1d5a7e2c41");

    @Test
    void what_was_recorded_before_there_was_a_tree_keeps_index_and_time_and_is_not_left_in_clear() {
        try (AuditWorld world = new AuditWorld();
                Records records = new Records()) {
            world.restartAfter(() -> fill(world));

            await().atMost(SOON)
                    .until(() -> world.database()
                            .sql("SELECT to_regclass('entry_before_tree') IS NULL")
                            .query(Boolean.class)
                            .single());
            records.send(Topics.INTAKE, new DocumentId(DOCUMENT), new UUID(7, 7), ENTRIES + 1, "{}");
            await().atMost(SOON)
                    .until(() -> world.database()
                                    .sql("SELECT max(size) FROM log_checkpoint")
                                    .query(Long.class)
                                    .single()
                            == ENTRIES + 1);

            JsonNode entry = world.get("auditor", "acme", "/api/v1/streams/document/" + DOCUMENT)
                    .body()
                    .at("/entries/1100");
            assertThat(entry.path("index").asLong(-1)).isEqualTo(1100);
            assertThat(entry.path("recordedAt").asString("")).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(new String(Base64.getDecoder().decode(entry.path("bytes").asString("")), UTF_8))
                    .isEqualTo("{\"n\":1100}");
            assertThat(entry.path("leaf").asString("")).contains("source /kontor/intake\n");
            JsonNode verification =
                    world.get("auditor", "*", "/api/v1/verification").body();
            assertThat(verification.path("altered").asLong(-1)).isZero();
            assertThat(verification.path("dense").asBoolean(false)).isTrue();
        }
    }

    /** The table as the migrations before left it. */
    private static void fill(AuditWorld world) {
        var database = world.database();
        database.sql("""
                        CREATE TABLE entry_before_tree (
                            index bigint PRIMARY KEY, event_id uuid, topic text, kafka_partition int, kafka_offset bigint,
                            type text, subject text, sequence bigint, company text, actor text, correlation_id uuid,
                            time timestamptz, recorded_at timestamptz, headers jsonb, body bytea, sha256 text)
                        """).update();
        database.sql("""
                        INSERT INTO entry_before_tree
                        SELECT n, uuidv7(), 'kontor.intake', 0, n, 'kontor.intake.X.v1', 'document/' || :document, n + 1,
                               'acme', 'service/intake', CAST(:document AS uuid), '2026-01-01T00:00:00Z',
                               '2026-01-02T03:04:05Z', '{"ce_source": "/kontor/intake", "ce_dataschema": "x"}',
                               convert_to('{"n":' || n || '}', 'UTF8'), ''
                        FROM generate_series(0, :last) n
                        """)
                .param("document", DOCUMENT.toString())
                .param("last", ENTRIES - 1)
                .update();
        database.sql("INSERT INTO stream VALUES ('kontor.intake', 'document/' || :document, 'acme', :highest)")
                .param("document", DOCUMENT.toString())
                .param("highest", ENTRIES)
                .update();
    }
}
