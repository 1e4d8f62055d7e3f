package dev.kontor.reporting.rebuild;

import dev.kontor.reporting.rebuild.Rebuild.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rebuilds, stored, and the tables of the next model. */
@Repository
class Rebuilds {

    /** All of the read model. */
    static final List<String> TABLES = List.of("document", "timeline", "person_name");

    private final JdbcClient jdbc;

    Rebuilds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if one is running. */
    boolean add(String run, String by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO rebuild (run, state, requested_by, requested_at)
                        VALUES (:run, 'RUNNING', :by, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("run", run)
                        .param("by", by)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Empty tables, in place of those of an earlier rebuild. */
    void makeTables() {
        TABLES.forEach(table ->
                jdbc.sql("SELECT make_next(:table)").param("table", table).query(row -> {}));
    }

    Optional<String> running() {
        return jdbc.sql("SELECT run FROM rebuild WHERE state = 'RUNNING'")
                .query(String.class)
                .optional();
    }

    Optional<Rebuild> find(String run) {
        return jdbc.sql("""
                        SELECT rebuild.*, (SELECT count(*) FROM parked WHERE discarded_at IS NULL
                                             AND consumer IN (:documents, :people)) AS parked
                        FROM rebuild WHERE run = :run
                        """)
                .param("run", run)
                .param("documents", SwitchModel.documents(run))
                .param("people", SwitchModel.people(run))
                .query(Rebuilds::row)
                .optional();
    }

    /** Whether it runs; if so, it neither ends nor is anything written for it until the transaction ends. */
    boolean lock(String run) {
        return jdbc.sql("SELECT run FROM rebuild WHERE run = :run AND state = 'RUNNING' FOR UPDATE")
                .param("run", run)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void end(String run, State state, Instant now) {
        jdbc.sql("UPDATE rebuild SET state = :state, ended_at = :now WHERE run = :run")
                .param("state", state.name())
                .param("now", utc(now))
                .param("run", run)
                .update();
    }

    private static Rebuild row(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Rebuild(
                row.getString("run"),
                State.valueOf(row.getString("state")),
                row.getLong("parked"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
