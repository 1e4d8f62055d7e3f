package dev.kontor.audit.tree;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Opens checkpoints that the key of the log has signed. Every batch asks for the last one of the database and for the one
 * that is kept outside of it, which are the same bytes or the ones before: what held lately needs no second look.
 */
@Component
public class OpenCheckpoint {

    private record Opened(byte[] note, Checkpoint checkpoint) {}

    private final LogKeys keys;
    private volatile List<Opened> lately = List.of();

    OpenCheckpoint(LogKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws MalformedException if it is no checkpoint, or not signed by the key of the log
     * @throws LogStopped if that key is not there
     */
    public Checkpoint of(byte[] note) throws MalformedException {
        for (Opened before : lately) {
            if (Arrays.equals(before.note(), note)) {
                return before.checkpoint();
            }
        }
        Checkpoint checkpoint = Checkpoint.open(note, keys.signer().verifier());
        remember(note, checkpoint);
        return checkpoint;
    }

    /** Signs one, which then needs no look either. */
    byte[] sign(Checkpoint checkpoint) {
        byte[] note = checkpoint.sign(keys.signer()).bytes();
        remember(note, checkpoint);
        return note;
    }

    /** This one and the one before: after a commit the one outside is a batch behind. */
    private void remember(byte[] note, Checkpoint checkpoint) {
        Opened opened = new Opened(note.clone(), checkpoint);
        lately = Stream.concat(Stream.of(opened), lately.stream().limit(1)).toList();
    }
}
