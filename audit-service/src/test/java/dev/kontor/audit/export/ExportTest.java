package dev.kontor.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.Records;
import dev.kontor.audit.retention.DestroyKey;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.checkpoint.InclusionProof;
import dev.kontor.tlog.note.VerifierKey;
import dev.kontor.tlog.verify.Progress;
import dev.kontor.tlog.verify.Report;
import dev.kontor.tlog.verify.VerifyExport;
import dev.kontor.tlog.verify.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int EVENTS = 300;

    private final Ids ids = new Ids(Clock.systemUTC());
    private AuditWorld world;
    private Records records;
    private DocumentId document;

    @TempDir
    private Path folder;

    @BeforeAll
    void start() {
        world = new AuditWorld();
        records = new Records();
        // more than a tile, in any batches
        for (int event = 0; event < EVENTS; event++) {
            records.send(Topics.EXTRACTION, new DocumentId(ids.next()), ids.next(), 1, "{\"event\":" + event + "}");
        }
        await().atMost(SOON).until(() -> size() >= EVENTS);
    }

    @AfterAll
    void stop() {
        records.close();
        world.close();
    }

    @BeforeEach
    void record() {
        document = new DocumentId(ids.next());
        for (int sequence = 1; sequence <= 3; sequence++) {
            records.send(Topics.INTAKE, document, ids.next(), sequence, "{\"name\":\"Müller\"}");
        }
        await().atMost(SOON).until(() -> indexes().length == 3);
    }

    @Test
    void a_whole_export_is_sound_with_the_key_from_elsewhere_and_continues_older_checkpoints() throws IOException {
        byte[] older = world.file("/api/v1/log/checkpoint");
        records.send(Topics.INTAKE, document, ids.next(), 4, "{}");
        await().atMost(SOON).until(() -> indexes().length == 4);

        Report report = verify("/api/v1/export", Optional.of(older));

        assertThat(report.findings()).isEmpty();
        assertThat(report.checkpoint().orElseThrow().size()).isEqualTo(size());
    }

    @Test
    void a_part_shows_a_company_and_can_be_compared_with_older_sizes_it_was_asked_for() throws IOException {
        byte[] older = world.file("/api/v1/log/checkpoint");
        long size = Checkpoint.open(older, key()).size();

        assertThat(verify("/api/v1/export?company=acme&older=" + size, Optional.of(older))
                        .findings())
                .isEmpty();
        assertThat(world.get("auditor", "globex", "/api/v1/export?company=acme").status())
                .isEqualTo(403);
        assertThat(world.get("auditor", "globex", "/api/v1/export").status()).isEqualTo(400);
    }

    @Test
    void an_entry_is_proved_to_whoever_has_the_key() {
        long index = indexes()[1];

        InclusionProof proof = InclusionProof.parse(world.file("/api/v1/log/entries/" + index + "/proof"));

        assertThat(proof.verify(proof.leaf().orElseThrow(), key()).size()).isEqualTo(size());
        assertThat(new String(proof.leaf().orElseThrow(), UTF_8))
                .contains("subject " + document.text())
                .doesNotContain("Müller");
        assertThat(world.get("auditor", "globex", "/api/v1/log/entries/" + index + "/proof")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_tree_is_served_as_tiles() {
        assertThat(world.file("/api/v1/log/tile/0/000")).hasSize(256 * 32);
        assertThat(world.file("/api/v1/log/tile/0/001.p/7"))
                .isEqualTo(Arrays.copyOf(world.file("/api/v1/log/tile/0/001.p/9"), 7 * 32));
        assertThat(world.get("auditor", "acme", "/api/v1/log/tile/0/999").status())
                .isEqualTo(404);
        assertThat(world.get("auditor", "acme", "/api/v1/log/tile/0/..").status())
                .isEqualTo(400);
    }

    @Test
    void who_was_shown_contents_is_on_record() {
        world.get("auditor", "acme", "/api/v1/streams/" + document.text());
        world.get("auditor", "acme", "/api/v1/entries?from=2026-01-01T00:00:00Z&limit=1");
        world.file("/api/v1/export?company=acme");

        List<String> read = world.database()
                .sql("SELECT convert_from(body, 'UTF8') FROM outbox WHERE type = 'kontor.audit.LogRead.v1'"
                        + " AND actor = 'person/otto' ORDER BY position")
                .query(String.class)
                .list();
        assertThat(read)
                .anyMatch(body -> body.contains("\"STREAM\"") && body.contains(document.text()))
                .anyMatch(body -> body.contains("\"ENTRIES\"") && body.contains("2026-01-01T00:00:00Z"))
                .anyMatch(body -> body.contains("\"EXPORT\"") && body.contains("\"acme\""));
    }

    @Test
    void a_destroyed_key_takes_the_content_and_leaves_every_proof() throws IOException {
        assertThat(stored()).doesNotContain("Müller");

        assertThat(world.bean(DestroyKey.class).of(document.text(), "person/p1", "retention ended"))
                .isTrue();

        JsonNode entry = world.get("auditor", "acme", "/api/v1/streams/" + document.text())
                .body()
                .at("/entries/0");
        assertThat(entry.path("erased").asBoolean(false)).isTrue();
        assertThat(entry.path("bytes").isMissingNode()).isTrue();
        assertThat(entry.path("leaf").asString("")).contains("payload ");
        assertThat(verify("/api/v1/export", Optional.empty()).findings()).isEmpty();
        assertThat(world.get("auditor", "acme", "/api/v1/verification")
                        .body()
                        .path("altered")
                        .asLong(-1))
                .isZero();

        records.send(Topics.INTAKE, document, ids.next(), 4, "{\"name\":\"new\"}");
        await().atMost(SOON).until(() -> indexes().length == 4);
        assertThat(world.get("auditor", "acme", "/api/v1/streams/" + document.text())
                        .body()
                        .at("/entries/3/data/name")
                        .asString(""))
                .as("what comes later has a new key")
                .isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({"leaf, 40", "sealed, 20", "sealed, 50"})
    void a_flipped_bit_of_an_entry_is_found_at_its_index(String column, int at) throws IOException {
        long index = indexes()[1];
        flip(column, at, index);
        try {
            assertThat(verify("/api/v1/export", Optional.empty()).firstWrong()).hasValue(index);
            assertThat(world.get("auditor", "*", "/api/v1/verification")
                            .body()
                            .path("altered")
                            .asLong(-1))
                    .isEqualTo(1);
        } finally {
            flip(column, at, index);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_flipped_bit_of_a_tile_is_found_at_the_first_entry_below(int level) throws IOException {
        flipTile(level);
        try {
            assertThat(verify("/api/v1/export", Optional.empty()).firstWrong()).hasValue(0);
        } finally {
            flipTile(level);
        }
        assertThat(verify("/api/v1/export", Optional.empty()).findings()).isEmpty();
    }

    @Test
    void an_export_that_lacks_a_row_breaks_off_instead_of_ending_well() {
        long index = indexes()[0];
        JdbcClient database = world.database();
        database.sql("CREATE TABLE kept AS SELECT * FROM log_entry WHERE index = " + index)
                .update();
        unguarded("log_entry", "DELETE FROM log_entry WHERE index = " + index);
        try {
            assertThatThrownBy(() -> world.file("/api/v1/export"))
                    .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
        } finally {
            database.sql("INSERT INTO log_entry SELECT * FROM kept").update();
            database.sql("DROP TABLE kept").update();
        }
    }

    private void flipTile(int level) {
        unguarded(
                "log_tile",
                "UPDATE log_tile SET hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)"
                        + " WHERE tile = 0 AND first = 0 AND level = " + level);
    }

    private void unguarded(String table, String statement) {
        JdbcClient database = world.database();
        database.sql("ALTER TABLE " + table + " DISABLE TRIGGER no_change").update();
        assertThat(database.sql(statement).update()).isEqualTo(1);
        database.sql("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER no_change")
                .update();
    }

    private void flip(String column, int at, long index) {
        var database = world.database();
        database.sql("ALTER TABLE log_entry DISABLE TRIGGER no_change").update();
        database.sql("UPDATE log_entry SET %1$s = set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1) WHERE index = %3$d"
                        .formatted(column, at, index))
                .update();
        database.sql("ALTER TABLE log_entry ENABLE ALWAYS TRIGGER no_change").update();
    }

    private Report verify(String path, Optional<byte[]> older) throws IOException {
        Path export = folder.resolve(ids.next() + ".zip");
        Files.write(export, world.file(path));
        return VerifyExport.at(
                export.toString(), new Wanted(Optional.of(key()), older, OptionalLong.empty(), 1), Progress.SILENT);
    }

    private VerifierKey key() {
        return VerifierKey.parse(world.text("/api/v1/log/key").strip());
    }

    /** Everything the database has of the document, as characters. */
    private String stored() {
        return String.join(
                "\n",
                world.database()
                        .sql("SELECT encode(leaf, 'escape') || encode(sealed, 'escape') || headers::text FROM log_entry"
                                + " WHERE subject = :subject")
                        .param("subject", document.text())
                        .query(String.class)
                        .list());
    }

    private Long[] indexes() {
        return world.database()
                .sql("SELECT index FROM log_entry WHERE subject = :subject ORDER BY index")
                .param("subject", document.text())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private long size() {
        return world.database()
                .sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }
}
