package dev.kontor.audit.tree;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens checkpoints that the key of the log has signed. Every batch asks for the last one of the database and for the one
 * that is kept outside of it, which are the same bytes most of the time: those that held last need no second look.
 */
@Component
public class OpenCheckpoint {

    private record Opened(byte[] note, Checkpoint checkpoint) {}

    private final LogKeys keys;
    private volatile @Nullable Opened last;

    OpenCheckpoint(LogKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws MalformedException if it is no checkpoint, or not signed by the key of the log
     * @throws LogStopped if that key is not there
     */
    public Checkpoint of(byte[] note) throws MalformedException {
        Opened before = last;
        if (before != null && Arrays.equals(before.note(), note)) {
            return before.checkpoint();
        }
        Checkpoint checkpoint = Checkpoint.open(note, keys.signer().verifier());
        last = new Opened(note.clone(), checkpoint);
        return checkpoint;
    }

    /** Signs one, which then needs no look either. */
    byte[] sign(Checkpoint checkpoint) {
        byte[] note = checkpoint.sign(keys.signer()).bytes();
        last = new Opened(note.clone(), checkpoint);
        return note;
    }
}
