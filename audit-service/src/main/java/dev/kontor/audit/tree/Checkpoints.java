package dev.kontor.audit.tree;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.note.VerifierKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed checkpoints, stored. */
@Component
public class Checkpoints {

    private static final int PIECE = 1000;

    private record Note(long size, byte[] bytes) {
        boolean holds(VerifierKey key) {
            try {
                return Checkpoint.open(bytes, key).size() == size;
            } catch (MalformedException e) {
                return false;
            }
        }
    }

    private final JdbcClient jdbc;
    private final LogKeys keys;
    private final OpenCheckpoint open;

    Checkpoints(JdbcClient jdbc, LogKeys keys, OpenCheckpoint open) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.open = open;
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

    /** How many of those that are stored are not signed by the key of the log, or not for the size they are stored under. */
    public long altered() {
        VerifierKey key = keys.signer().verifier();
        long altered = 0;
        List<Note> piece = after(0);
        while (!piece.isEmpty()) {
            altered += piece.stream().filter(note -> !note.holds(key)).count();
            piece = after(piece.getLast().size());
        }
        return altered;
    }

    private List<Note> after(long size) {
        return jdbc.sql("SELECT size, note FROM log_checkpoint WHERE size > :size ORDER BY size LIMIT :limit")
                .param("size", size)
                .param("limit", PIECE)
                .query((row, number) -> new Note(row.getLong("size"), row.getBytes("note")))
                .list();
    }

    /** Signs and stores. */
    public SignedCheckpoint add(Checkpoint checkpoint, Instant recordedAt) {
        byte[] note = open.sign(checkpoint);
        jdbc.sql("INSERT INTO log_checkpoint (size, note, recorded_at) VALUES (:size, :note, :recordedAt)")
                .param("size", checkpoint.size())
                .param("note", note)
                .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .update();
        return new SignedCheckpoint(checkpoint, note, recordedAt);
    }

    private SignedCheckpoint opened(long size, byte[] note, Instant recordedAt) {
        try {
            Checkpoint checkpoint = open.of(note);
            if (checkpoint.size() == size) {
                return new SignedCheckpoint(checkpoint, note, recordedAt);
            }
        } catch (MalformedException e) {
            throw LogStopped.lostKey("The last checkpoint of the database is not signed by the key of the log", e);
        }
        throw LogStopped.restoredBackup("The last checkpoint of the database is not the one it is stored as");
    }
}
