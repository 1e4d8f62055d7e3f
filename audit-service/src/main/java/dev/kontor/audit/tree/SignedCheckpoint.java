package dev.kontor.audit.tree;

import dev.kontor.tlog.checkpoint.Checkpoint;
import java.time.Instant;

/**
 * A state of the log.
 *
 * @param note as it was signed
 * @param recordedAt when the last entry was recorded
 */
public record SignedCheckpoint(Checkpoint checkpoint, byte[] note, Instant recordedAt) {

    public long size() {
        return checkpoint.size();
    }
}
