package dev.kontor.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.audit.AuditWorld;
import dev.kontor.audit.Records;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.ident.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCasesTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Ids ids = new Ids(Clock.systemUTC());
    private AuditWorld world;
    private Records records;
    private JdbcClient database;
    private DocumentId document;
    private long sent;

    @BeforeAll
    void start() {
        world = new AuditWorld();
        records = new Records();
        database = world.database();
    }

    @AfterAll
    void stop() {
        records.close();
        world.close();
    }

    @BeforeEach
    void three_entries() {
        document = new DocumentId(ids.next());
        sent = 0;
        for (int event = 0; event < 3; event++) {
            send();
        }
        awaitRecorded();
    }

    @Test
    void a_clock_that_goes_back_does_not_put_an_entry_before_another() {
        world.clock().set(Duration.ofHours(-1));
        try {
            send();
            awaitRecorded();
        } finally {
            world.clock().set(Duration.ZERO);
        }

        List<Instant> recorded = database.sql("SELECT recorded_at FROM log_entry ORDER BY index")
                .query((row, number) ->
                        Objects.requireNonNull(row.getTimestamp(1)).toInstant())
                .list();
        assertThat(recorded).isSorted();
    }

    @Test
    void a_full_disk_in_a_batch_loses_nothing_and_leaves_nothing_behind() {
        // a sequence counts on although the transaction fails
        database.sql("CREATE SEQUENCE attempts").update();
        database.sql("""
                        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN
                            PERFORM nextval('attempts');
                            RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full';
                        END $$
                        """).update();
        // behind the entries and the hashes, before the checkpoint is there
        database.sql(
                        "CREATE TRIGGER full_disk AFTER INSERT ON log_checkpoint FOR EACH ROW EXECUTE FUNCTION full_disk()")
                .update();
        long size = size();
        send();
        send();
        await().atMost(SOON)
                .until(() -> database.sql("SELECT last_value FROM attempts")
                                .query(Long.class)
                                .single()
                        > 1);
        assertThat(size()).isEqualTo(size);
        assertThat(database.sql("SELECT count(*) FROM log_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(size);

        database.sql("DROP TRIGGER full_disk ON log_checkpoint").update();
        database.sql("DROP FUNCTION full_disk()").update();
        database.sql("DROP SEQUENCE attempts").update();

        awaitRecorded();
        assertThat(size()).isEqualTo(size + 2);
        assertThat(world.get("operator", "*", "/api/v1/parked").body().path("items"))
                .isEmpty();
        assertThat(verification().path("sound").asBoolean(false)).isTrue();
    }

    @Test
    void a_deleted_entry_is_noticed_in_the_middle_and_at_the_end() {
        for (long index : List.of(indexes().get(1), size() - 1)) {
            database.sql("CREATE TABLE kept AS SELECT * FROM log_entry WHERE index = " + index)
                    .update();
            unguarded("DELETE FROM log_entry WHERE index = " + index);

            assertThat(verification().path("dense").asBoolean(true)).isFalse();
            assertThat(verification().path("sound").asBoolean(true)).isFalse();

            database.sql("INSERT INTO log_entry SELECT * FROM kept").update();
            database.sql("DROP TABLE kept").update();
        }
        assertThat(verification().path("sound").asBoolean(false)).isTrue();
    }

    @Test
    void two_entries_that_changed_places_are_noticed() {
        long first = indexes().getFirst();
        long last = indexes().getLast();
        swap(first, last);

        assertThat(verification().path("altered").asLong(-1)).isEqualTo(2);

        swap(first, last);
        assertThat(verification().path("altered").asLong(-1)).isZero();
    }

    private void swap(long one, long other) {
        unguarded("""
                UPDATE log_entry SET leaf = partner.leaf, sealed = partner.sealed
                FROM log_entry partner
                WHERE log_entry.index IN (%1$d, %2$d) AND partner.index = %1$d + %2$d - log_entry.index
                """.formatted(one, other));
    }

    private void unguarded(String statement) {
        database.sql("ALTER TABLE log_entry DISABLE TRIGGER no_change").update();
        assertThat(database.sql(statement).update()).isPositive();
        database.sql("ALTER TABLE log_entry ENABLE ALWAYS TRIGGER no_change").update();
    }

    private void send() {
        records.send(Topics.VALIDATION, document, ids.next(), ++sent, "{\"n\":" + sent + "}");
    }

    private void awaitRecorded() {
        await().atMost(SOON).until(() -> indexes().size() == sent);
    }

    private List<Long> indexes() {
        return database.sql("SELECT index FROM log_entry WHERE subject = :subject ORDER BY index")
                .param("subject", document.text())
                .query(Long.class)
                .list();
    }

    private long size() {
        return database.sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }

    private JsonNode verification() {
        return world.get("auditor", "*", "/api/v1/verification").body();
    }
}
