package dev.kontor.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.Records;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.tlog.note.VerifierKey;
import dev.kontor.tlog.verify.Progress;
import dev.kontor.tlog.verify.VerifyExport;
import dev.kontor.tlog.verify.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process of the service is killed when one statement of the sequencer is done and the next has not begun. */
class KilledTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int EVENTS = 20;
    private static final long GATE = 4711;

    private final Ids ids = new Ids(Clock.systemUTC());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"log_entry", "log_tile", "log_checkpoint"})
    void a_process_that_is_killed_between_two_statements_leaves_one_log_with_every_event_once(String table)
            throws IOException {
        try (AuditWorld world = new AuditWorld();
                Records records = new Records()) {
            JdbcClient database = world.database();
            List<UUID> first = send(records);
            await().atMost(SOON).until(() -> recorded(database, first) == EVENTS);
            long before = size(database);
            List<UUID> second = new ArrayList<>();

            world.restartAfter(() -> {
                second.addAll(killBehind(table, world, records));
                assertThat(size(database)).isEqualTo(before);
                assertThat(entries(database)).isEqualTo(before);
            });

            await().atMost(SOON).until(() -> recorded(database, second) >= EVENTS);
            assertThat(recorded(database, first)).isEqualTo(EVENTS);
            assertThat(recorded(database, second)).isEqualTo(EVENTS);
            assertThat(entries(database)).isEqualTo(size(database));
            Path export = Files.write(folder.resolve("log.zip"), world.file("/api/v1/export"));
            VerifierKey key = VerifierKey.parse(world.text("/api/v1/log/key").strip());
            assertThat(VerifyExport.at(
                                    export.toString(),
                                    new Wanted(Optional.of(key), Optional.empty(), OptionalLong.empty(), 1),
                                    Progress.SILENT)
                            .findings())
                    .isEmpty();
        }
    }

    /** A trigger holds the sequencer up behind its insert into the table; there it is killed. */
    private List<UUID> killBehind(String table, AuditWorld world, Records records) {
        JdbcClient database = world.database();
        database.sql("""
                        CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN PERFORM pg_advisory_xact_lock_shared(%d); RETURN NULL; END $$
                        """.formatted(GATE)).update();
        database.sql("CREATE TRIGGER gate AFTER INSERT ON " + table
                        + " FOR EACH STATEMENT EXECUTE FUNCTION wait_at_gate()")
                .update();
        List<UUID> sent = new ArrayList<>();
        try (Connection gate = world.connection();
                Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + GATE + ")");
            Process process = world.process();
            try {
                sent.addAll(send(records));
                await().atMost(SOON).until(() -> waiting(database) > 0);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // the database notices when it wants to answer
        await().atMost(SOON)
                .until(() -> database.sql(
                                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                                .query(Long.class)
                                .single()
                        == 0);
        database.sql("DROP TRIGGER gate ON " + table).update();
        database.sql("DROP FUNCTION wait_at_gate()").update();
        return sent;
    }

    private static long waiting(JdbcClient database) {
        return database.sql(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = :gate AND NOT granted"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .param("gate", GATE)
                .query(Long.class)
                .single();
    }

    /** The ids of what is sent. */
    private List<UUID> send(Records records) {
        List<UUID> sent = Stream.generate(ids::next).limit(EVENTS).toList();
        sent.forEach(id -> records.send(Topics.INTAKE, new DocumentId(ids.next()), id, 1, "{}"));
        return sent;
    }

    /** How many entries there are of these events. */
    private static long recorded(JdbcClient database, List<UUID> events) {
        return database.sql("SELECT count(*) FROM log_entry WHERE event_id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", events.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static long size(JdbcClient database) {
        return database.sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }

    private static long entries(JdbcClient database) {
        return database.sql("SELECT count(*) FROM log_entry").query(Long.class).single();
    }
}
