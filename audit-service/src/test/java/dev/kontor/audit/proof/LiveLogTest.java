package dev.kontor.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.Records;
import dev.kontor.audit.retention.DestroyKey;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.tlog.note.VerifierKey;
import dev.kontor.tlog.verify.Progress;
import dev.kontor.tlog.verify.Report;
import dev.kontor.tlog.verify.VerifyExport;
import dev.kontor.tlog.verify.Wanted;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verifier is given the address of the running service instead of a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveLogTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EVENTS = 300;

    private final Ids ids = new Ids(Clock.systemUTC());
    private AuditWorld world;
    private Records records;

    @BeforeAll
    void start() {
        world = new AuditWorld();
        records = new Records();
        for (int event = 0; event < EVENTS; event++) {
            send(new DocumentId(ids.next()));
        }
        await().atMost(SOON).until(() -> size() >= EVENTS);
    }

    @AfterAll
    void stop() {
        records.close();
        world.close();
    }

    @Test
    void it_is_as_sound_as_its_export_also_while_it_grows() throws IOException {
        long size = size();
        DocumentId erased = new DocumentId(ids.next());
        send(erased);
        await().atMost(SOON).until(() -> size() > size);
        assertThat(world.bean(DestroyKey.class).of(erased.text(), "person/p1", "retention ended"))
                .isTrue();
        byte[] older = world.file("/api/v1/log/checkpoint");
        send(new DocumentId(ids.next()));
        await().atMost(SOON).until(() -> size() > size + 1);
        long signed = size();

        Report report = verify("*", Optional.of(older), (done, total) -> {
            if (size() == signed) {
                send(new DocumentId(ids.next()));
                await().atMost(SOON).until(() -> size() > signed);
            }
        });

        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().entries()).isEqualTo(signed);
        assertThat(report.counts().erased()).isEqualTo(1);
        assertThat(report.counts().held()).isEqualTo(signed - 1);
        assertThat(report.notes()).anyMatch(note -> note.contains("This is the log itself"));
        assertThat(world.database()
                        .sql("SELECT count(*) FROM outbox WHERE type = 'kontor.audit.LogRead.v1'"
                                + " AND convert_from(body, 'UTF8') LIKE '%\"firstIndex\":0,\"lastIndex\":255%'")
                        .query(Long.class)
                        .single())
                .as("that its contents were read is on record")
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"leaf, 40", "sealed, 20"})
    void a_flipped_bit_is_found_at_its_index(String column, int at) throws IOException {
        flip(column, at, 270);
        try {
            assertThat(verify("*", Optional.empty(), Progress.SILENT).firstWrong())
                    .hasValue(270);
        } finally {
            flip(column, at, 270);
        }
    }

    @Test
    void who_does_not_see_all_companies_asks_for_an_export_instead() throws IOException {
        assertThat(verify("acme", Optional.empty(), Progress.SILENT).findings())
                .isNotEmpty()
                .anyMatch(finding -> finding.what().contains("wants the token of an auditor of all companies"));
        assertThat(world.get("auditor", "acme", "/api/v1/log/payloads/000").status())
                .isEqualTo(403);
        assertThat(world.get("auditor", "*", "/api/v1/log/payloads/999").status())
                .isEqualTo(404);
        assertThat(world.get("auditor", "*", "/api/v1/log/tile/entries/1").status())
                .isEqualTo(400);
    }

    private Report verify(String company, Optional<byte[]> older, Progress progress) throws IOException {
        VerifierKey key = VerifierKey.parse(world.text("/api/v1/log/key").strip());
        return VerifyExport.at(
                world.address() + "/api/v1/log",
                Optional.of(world.token("auditor", company)),
                new Wanted(Optional.of(key), older, OptionalLong.empty(), 2),
                progress);
    }

    private void flip(String column, int at, long index) {
        JdbcClient database = world.database();
        database.sql("ALTER TABLE log_entry DISABLE TRIGGER no_change").update();
        database.sql("UPDATE log_entry SET %1$s = set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1) WHERE index = %3$d"
                        .formatted(column, at, index))
                .update();
        database.sql("ALTER TABLE log_entry ENABLE ALWAYS TRIGGER no_change").update();
    }

    private void send(DocumentId document) {
        records.send(Topics.INTAKE, document, ids.next(), 1, "{\"name\":\"Müller\"}");
    }

    private long size() {
        return world.database()
                .sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }
}
