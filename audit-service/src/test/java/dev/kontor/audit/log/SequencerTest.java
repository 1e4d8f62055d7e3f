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
import dev.kontor.tlog.verify.Report;
import dev.kontor.tlog.verify.VerifyExport;
import dev.kontor.tlog.verify.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequencerTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DOCUMENTS = 600;
    private static final int CUTS = 5;

    private final Ids ids = new Ids(Clock.systemUTC());

    @TempDir
    private Path folder;

    @Test
    void two_instances_whose_connections_are_cut_at_any_statement_write_one_log_without_a_gap() throws IOException {
        try (AuditWorld world = new AuditWorld();
                AuditWorld _ = world.beside();
                Records records = new Records()) {
            long before = recorded(world);
            for (int cut = 1; cut <= CUTS; cut++) {
                for (int document = 0; document < DOCUMENTS / CUTS; document++) {
                    DocumentId id = new DocumentId(ids.next());
                    records.send(Topics.INTAKE, id, ids.next(), 1, "{}");
                    records.send(Topics.INTAKE, id, ids.next(), 2, "{}");
                }
                long enough = before + (long) cut * DOCUMENTS / CUTS;
                await().atMost(SOON).until(() -> recorded(world) >= enough);
                // for the database the same as a process that is killed
                world.database()
                        .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                        .query(Boolean.class)
                        .list();
            }

            await().atMost(SOON).until(() -> recorded(world) == before + 2 * DOCUMENTS);
            assertThat(world.database()
                            .sql("SELECT count(DISTINCT event_id) FROM log_entry")
                            .query(Long.class)
                            .single())
                    .isEqualTo(before + 2 * DOCUMENTS);
            assertThat(verify(world).findings()).isEmpty();
        }
    }

    private Report verify(AuditWorld world) throws IOException {
        Path export = folder.resolve("log.zip");
        // a connection that was cut may still lie in the pool: such a request is answered with 503
        byte[] bytes = await().atMost(SOON)
                .ignoreException(IllegalStateException.class)
                .until(() -> world.file("/api/v1/export"), file -> file.length > 0);
        Files.write(export, bytes);
        VerifierKey key = VerifierKey.parse(world.text("/api/v1/log/key").strip());
        return VerifyExport.at(
                export.toString(),
                new Wanted(Optional.of(key), Optional.empty(), OptionalLong.empty(), 1),
                Progress.SILENT);
    }

    private static long recorded(AuditWorld world) {
        return world.database()
                .sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }
}
