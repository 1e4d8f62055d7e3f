package dev.kontor.audit.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.AuditWorld.Answer;
import dev.kontor.audit.Records;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedLogTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Ids ids = new Ids(Clock.systemUTC());
    private AuditWorld world;
    private Records records;
    private DocumentId document;
    private long sent;

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
    void begin() {
        document = new DocumentId(ids.next());
        sent = 0;
        send();
        awaitRecorded();
        await().atMost(SOON)
                .until(() -> health().body().path("status").asString("").equals("UP"));
    }

    @Test
    void a_database_of_yesterday_stops_the_log_until_a_person_says_how_to_go_on() {
        byte[] yesterday = read(world.anchor());
        long size = size();
        send();
        awaitRecorded();
        send();
        awaitRecorded();
        byte[] today = read(world.anchor());

        world.restartAfter(() -> forgetFrom(size));

        awaitStopped("restored from a backup; see docs/runbooks/restored-backup.md");
        send();
        assertThat(size()).isEqualTo(size);
        assertThat(read(world.anchor())).isEqualTo(today);
        assertThat(world.text("/actuator/prometheus"))
                .containsPattern("(?m)^kontor_audit_stopped\\{.*reason=\"restored-backup\".*} 1\\.0$");

        write(world.anchor(), yesterday);
        await().atMost(SOON).until(() -> size() > size);
        await().atMost(SOON).until(() -> health().status() == 200);
    }

    @Test
    void another_history_of_the_same_length_is_no_continuation() {
        byte[] before = read(world.anchor());
        long size = size();
        send();
        awaitRecorded();
        byte[] signed = read(world.anchor());
        world.restartAfter(() -> {
            forgetFrom(size);
            write(world.anchor(), before);
        });
        send();
        await().atMost(SOON).until(() -> size() == size + 1);
        assertThat(read(world.anchor())).isNotEqualTo(signed);
        byte[] other = read(world.anchor());

        write(world.anchor(), signed);

        awaitStopped("is not the continuation of the");
        write(world.anchor(), other);
        await().atMost(SOON).until(() -> health().status() == 200);
    }

    @Test
    void without_the_checkpoint_outside_nothing_is_appended() {
        Path aside = world.anchor().resolveSibling("aside");
        move(world.anchor(), aside);

        awaitStopped("no checkpoint is kept outside of the database");
        long size = size();
        send();
        assertThat(size()).isEqualTo(size);

        move(aside, world.anchor());
        awaitRecorded();
    }

    @Test
    void an_older_checkpoint_outside_is_brought_up_to_date() {
        byte[] older = read(world.anchor());
        send();
        awaitRecorded();
        byte[] newer = read(world.anchor());

        world.restartAfter(() -> write(world.anchor(), older));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(read(world.anchor())).isEqualTo(newer));
        assertThat(health().status()).isEqualTo(200);
    }

    @Test
    void without_its_keys_the_log_waits_and_loses_nothing() {
        Path aside = world.keys().resolveSibling("keys-aside");
        world.restartAfter(() -> move(world.keys(), aside));

        awaitStopped("is not there; see docs/runbooks/lost-key.md");
        long size = size();
        send();
        send();
        Answer refused = world.get("auditor", "acme", "/api/v1/streams/" + document.text());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().path("detail").asString("")).contains("docs/runbooks/lost-key.md");
        assertThat(size()).isEqualTo(size);
        assertThat(world.keys()).doesNotExist();

        move(aside, world.keys());
        awaitRecorded();
        await().atMost(SOON).until(() -> health().status() == 200);
    }

    @Test
    void a_stored_tree_that_is_not_the_signed_one_is_not_continued() {
        world.restartAfter(() -> unguarded("log_tile", """
                UPDATE log_tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)
                WHERE level = 0 AND tile = (SELECT max(tile) FROM log_tile WHERE level = 0) AND first = 0
                """));
        long size = size();
        send();

        awaitStopped("The stored tree is not the one that was signed");
        assertThat(size()).isEqualTo(size);

        unguarded("log_tile", """
                UPDATE log_tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)
                WHERE level = 0 AND tile = (SELECT max(tile) FROM log_tile WHERE level = 0) AND first = 0
                """);
        awaitRecorded();
    }

    @Test
    void a_flipped_bit_in_a_stored_checkpoint_is_noticed_and_in_the_last_one_stops_the_log() {
        send();
        awaitRecorded();
        long size = size();

        flipCheckpoint("(SELECT min(size) FROM log_checkpoint)");
        assertThat(alteredCheckpoints()).isEqualTo(1);
        flipCheckpoint("(SELECT min(size) FROM log_checkpoint)");
        assertThat(alteredCheckpoints()).isZero();

        flipCheckpoint(Long.toString(size));
        awaitStopped("is not signed by the key of the log");
        send();
        assertThat(alteredCheckpoints()).isEqualTo(1);
        assertThat(size()).isEqualTo(size);

        flipCheckpoint(Long.toString(size));
        awaitRecorded();
    }

    @Test
    void a_last_checkpoint_that_is_stored_under_another_size_stops_the_log() {
        long size = size();
        unguarded("log_checkpoint", "UPDATE log_checkpoint SET size = size + 1 WHERE size = " + size);

        awaitStopped("is not the one it is stored as");

        unguarded("log_checkpoint", "UPDATE log_checkpoint SET size = size - 1 WHERE size = " + (size + 1));
        send();
        awaitRecorded();
    }

    private void flipCheckpoint(String size) {
        unguarded(
                "log_checkpoint",
                "UPDATE log_checkpoint SET note = set_byte(note, 20, get_byte(note, 20) # 1) WHERE size = " + size);
    }

    private long alteredCheckpoints() {
        JsonNode verification =
                world.get("auditor", "*", "/api/v1/verification").body();
        long altered = verification.path("alteredCheckpoints").asLong(-1);
        // what the other tests did to the log is unsound for good
        assertThat(altered > 0 && verification.path("sound").asBoolean(true)).isFalse();
        return altered;
    }

    private void send() {
        records.send(Topics.INTAKE, document, ids.next(), ++sent, "{\"n\":" + sent + "}");
    }

    private void awaitRecorded() {
        await().atMost(SOON)
                .until(() -> world.database()
                                .sql("SELECT count(*) FROM log_entry WHERE subject = :subject")
                                .param("subject", document.text())
                                .query(Long.class)
                                .single()
                        == sent);
        // the anchor follows the commit
        await().atMost(SOON).until(() -> new String(read(world.anchor()), UTF_8).contains("\n" + size() + "\n"));
    }

    private void awaitStopped(String words) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(health().body()
                                .at("/components/log/details/reason")
                                .asString(""))
                        .contains(words));
        assertThat(health().status()).isEqualTo(503);
    }

    private Answer health() {
        return world.get("auditor", "acme", "/actuator/health");
    }

    private long size() {
        return world.database()
                .sql("SELECT max(size) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }

    /** As if the database had been restored to the time when it had so many entries. */
    private void forgetFrom(long size) {
        unguarded("log_entry", "DELETE FROM log_entry WHERE index >= " + size);
        unguarded("log_checkpoint", "DELETE FROM log_checkpoint WHERE size > " + size);
        unguarded("log_tile", "DELETE FROM log_tile WHERE level = 0 AND tile * 256 + first >= " + size);
        JdbcClient database = world.database();
        database.sql("UPDATE stream SET highest = 1 WHERE subject = :subject")
                .param("subject", document.text())
                .update();
    }

    /** What only the owner of a table can do. */
    private void unguarded(String table, String statement) {
        JdbcClient database = world.database();
        database.sql("ALTER TABLE " + table + " DISABLE TRIGGER USER").update();
        assertThat(database.sql(statement).update()).isPositive();
        database.sql("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER no_change")
                .update();
        database.sql("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER no_truncate")
                .update();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
