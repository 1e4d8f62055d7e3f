package dev.kontor.audit.tree;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.tile.Growth;
import dev.kontor.tlog.tile.TreeAppender;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appends leaves to the tree and signs what it has become, in the transaction of the caller, who holds the {@link LogLock}.
 * The right edge stays in memory from one batch to the next, and is used again only if it is that of the last checkpoint:
 * after a rollback, or when another instance was at work, it is read anew.
 */
@Component
public class GrowTree {

    private final StoredTiles tiles;
    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private @Nullable TreeAppender edge;

    GrowTree(StoredTiles tiles, Checkpoints checkpoints, LogKeys keys) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /**
     * @param last the state before; empty for none
     * @param leaves at least one
     * @param recordedAt of the last of them
     * @throws LogStopped if the stored tree is not the one that was signed
     */
    public synchronized SignedCheckpoint append(
            Optional<SignedCheckpoint> last, List<byte[]> leaves, Instant recordedAt) {
        TreeAppender appender = from(last);
        edge = null;
        leaves.forEach(appender::append);
        Growth growth = appender.grow();
        tiles.add(growth.tiles());
        SignedCheckpoint signed = checkpoints.add(
                new Checkpoint(keys.signer().verifier().name(), growth.size(), growth.root()), recordedAt);
        edge = appender;
        return signed;
    }

    private TreeAppender from(Optional<SignedCheckpoint> last) {
        TreeAppender present = edge;
        if (present != null && isAt(last, present)) {
            return present;
        }
        if (last.isEmpty()) {
            return TreeAppender.empty();
        }
        try {
            TreeAppender resumed = TreeAppender.resume(last.get().size(), tiles);
            if (isAt(last, resumed)) {
                return resumed;
            }
        } catch (IOException e) {
            throw LogStopped.restoredBackup("The stored tree lacks hashes (" + e.getMessage() + ")", e);
        }
        throw LogStopped.restoredBackup("The stored tree is not the one that was signed");
    }

    private static boolean isAt(Optional<SignedCheckpoint> last, TreeAppender appender) {
        return last.map(it ->
                        it.size() == appender.size() && it.checkpoint().root().equals(appender.root()))
                .orElse(appender.size() == 0);
    }
}
