package dev.kontor.audit.ingest;

import dev.kontor.audit.log.AuditLog;
import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.Position;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.kit.inbox.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries entries over that were recorded before there was a tree: under their index, with the time they were recorded at.
 * The tree proves of them what it proves of all: nothing about the time before its first checkpoint.
 */
@Component
class CarryOver {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOver.class);
    private static final int PIECE = 1000;

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    CarryOver(JdbcClient jdbc, AuditLog log, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = transaction;
    }

    /** Returns when nothing is left to carry over. */
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> piece()))) {
            LOG.info("{} entries are in the tree", log.size());
        }
    }

    /**
     * The caller holds the lock of the log.
     *
     * @throws Unavailable if older entries have to come first
     */
    void requireDone() {
        if (!nothingLeft()) {
            throw new Unavailable("older entries are being carried over", new IllegalStateException("not yet"));
        }
    }

    /** @return whether there may be more */
    private boolean piece() {
        if (nothingLeft()) {
            return false;
        }
        Optional<SignedCheckpoint> last = log.lock();
        // another instance may have been faster
        if (nothingLeft()) {
            return false;
        }
        List<LogEntry> entries = jdbc.sql(
                        "SELECT * FROM entry_before_tree WHERE index >= :from ORDER BY index LIMIT :limit")
                .param("from", last.map(SignedCheckpoint::size).orElse(0L))
                .param("limit", PIECE)
                .query(CarryOver::entry)
                .list();
        if (entries.isEmpty()) {
            // in clear, and no longer needed
            jdbc.sql("DROP TABLE entry_before_tree").update();
            return false;
        }
        log.append(last, entries);
        return true;
    }

    private boolean nothingLeft() {
        return jdbc.sql("SELECT to_regclass('entry_before_tree') IS NULL")
                .query(Boolean.class)
                .single();
    }

    private static LogEntry entry(ResultSet row, int number) throws SQLException {
        Map<String, String> headers = new HashMap<>();
        EventJson.mapper()
                .readTree(row.getString("headers"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return new LogEntry(
                row.getLong("index"),
                row.getObject("event_id", UUID.class),
                new Position(row.getString("topic"), row.getString("subject"), row.getLong("sequence")),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("type"),
                headers.getOrDefault("ce_source", ""),
                headers.getOrDefault("ce_dataschema", ""),
                row.getString("company"),
                row.getString("actor"),
                row.getObject("correlation_id", UUID.class),
                uuid(headers.get("ce_causationid")),
                instant(row, "time"),
                instant(row, "recorded_at"),
                headers,
                row.getBytes("body"),
                row.getString("sha256"));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
