package dev.kontor.audit.replay;

import dev.kontor.audit.replay.ReplayRun.State;
import dev.kontor.kit.replay.ReplayTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replays, stored. */
@Repository
class Replays {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    Replays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String run, long first, long last, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO replay (run, first_index, last_index, next_index, state, requested_by, requested_at)
                        VALUES (:run, :first, :last, :first, 'RUNNING', :by, :now)
                        """)
                .param("run", run)
                .param("first", first)
                .param("last", last)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    Optional<ReplayRun> find(String run) {
        return jdbc.sql("SELECT * FROM replay WHERE run = :run")
                .param("run", run)
                .query(Replays::row)
                .optional();
    }

    /** The youngest first. */
    List<ReplayRun> last() {
        return jdbc.sql("SELECT * FROM replay ORDER BY requested_at DESC, run DESC LIMIT :limit")
                .param("limit", SHOWN)
                .query(Replays::row)
                .list();
    }

    /** The oldest that runs, if no other instance is at it; until the transaction ends no other will be. */
    Optional<ReplayRun> claim() {
        return jdbc.sql("SELECT * FROM replay WHERE state = 'RUNNING' ORDER BY requested_at LIMIT 1"
                        + " FOR UPDATE SKIP LOCKED")
                .query(Replays::row)
                .optional();
    }

    /** So far it is on the topic. */
    void sent(String run, long nextIndex) {
        jdbc.sql("UPDATE replay SET next_index = :next WHERE run = :run")
                .param("next", nextIndex)
                .param("run", run)
                .update();
    }

    void end(String run, State state, @Nullable String failure, Instant now) {
        jdbc.sql("UPDATE replay SET state = :state, failure = :failure, ended_at = :now WHERE run = :run")
                .param("state", state.name())
                .param("failure", failure)
                .param("now", utc(now))
                .param("run", run)
                .update();
    }

    private static ReplayRun row(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String run = row.getString("run");
        return new ReplayRun(
                run,
                ReplayTopic.name(run),
                row.getLong("first_index"),
                row.getLong("last_index"),
                row.getLong("next_index"),
                State.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
