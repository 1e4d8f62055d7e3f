package dev.kontor.audit.tree;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed checkpoints, stored. */
@Component
public class Checkpoints {

    private final JdbcClient jdbc;
    private final LogKeys keys;

    Checkpoints(JdbcClient jdbc, LogKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * The last one, its signature verified; empty for a log without entries.
     *
     * @throws LogStopped if it is not of the log's key, or that is not there
     */
    public Optional<SignedCheckpoint> last() {
        return jdbc.sql("SELECT size, note, recorded_at FROM log_checkpoint ORDER BY size DESC LIMIT 1")
                .query((row, number) -> opened(
                        row.getLong("size"),
                        row.getBytes("note"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How many entries the log has, without a look at signatures. */
    public long size() {
        return jdbc.sql("SELECT coalesce(max(size), 0) FROM log_checkpoint")
                .query(Long.class)
                .single();
    }

    /** Signs and stores. */
    public SignedCheckpoint add(Checkpoint checkpoint, Instant recordedAt) {
        byte[] note = checkpoint.sign(keys.signer()).bytes();
        jdbc.sql("INSERT INTO log_checkpoint (size, note, recorded_at) VALUES (:size, :note, :recordedAt)")
                .param("size", checkpoint.size())
                .param("note", note)
                .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .update();
        return new SignedCheckpoint(checkpoint, note, recordedAt);
    }

    private SignedCheckpoint opened(long size, byte[] note, Instant recordedAt) {
        try {
            Checkpoint checkpoint = Checkpoint.open(note, keys.signer().verifier());
            if (checkpoint.size() == size) {
                return new SignedCheckpoint(checkpoint, note, recordedAt);
            }
        } catch (MalformedException e) {
            throw LogStopped.lostKey("The last checkpoint of the database is not signed by the key of the log", e);
        }
        throw LogStopped.restoredBackup("The last checkpoint of the database is not the one it is stored as");
    }
}
