package dev.kontor.audit.anchor;

import dev.kontor.audit.anchor.Anchor.Kept;
import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.audit.tree.OpenCheckpoint;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.merkle.CheckConsistency;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.ProveConsistency;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.tile.TileHashes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the log in the database with the checkpoint that is kept outside of it, before anything is appended. The anchor
 * is written after the commit, so that it may be one batch behind; before the next batch it has caught up.
 */
@Component
public class HoldAgainstAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(HoldAgainstAnchor.class);

    private static final int ATTEMPTS = 5;

    private final Anchor anchor;
    private final StoredTiles tiles;
    private final LogKeys keys;
    private final OpenCheckpoint open;

    HoldAgainstAnchor(Anchor anchor, StoredTiles tiles, LogKeys keys, OpenCheckpoint open) {
        this.anchor = anchor;
        this.tiles = tiles;
        this.keys = keys;
        this.open = open;
    }

    /**
     * Returns when the anchor is the last checkpoint of the database.
     *
     * @param last of the database; empty for a log without entries. The caller holds the lock of the log
     * @throws LogStopped if the database is not a continuation of the anchor
     * @throws IOException if the anchor cannot be read or written now
     */
    public void check(Optional<SignedCheckpoint> last) throws IOException {
        for (int attempt = 1; !holds(last); attempt++) {
            // whoever appended before may just be writing it, for that comes after the commit
            if (attempt == ATTEMPTS) {
                throw new IOException("the anchor is changed again and again");
            }
        }
    }

    /** Whether the anchor is the last checkpoint now; false if somebody else has changed it meanwhile. */
    private boolean holds(Optional<SignedCheckpoint> last) throws IOException {
        Optional<Kept> kept = anchor.read();
        if (kept.isEmpty() && last.isPresent()) {
            throw LogStopped.restoredBackup(
                    "The log has " + last.get().size() + " entries, but no checkpoint is kept outside of the database");
        }
        if (kept.isPresent()) {
            Checkpoint anchored = open(kept.get().note());
            long size = last.map(SignedCheckpoint::size).orElse(0L);
            if (anchored.size() > size) {
                throw LogStopped.restoredBackup("The database has " + size + " entries, and " + anchored.size()
                        + " were signed: it was restored from a backup");
            }
            requireContinuation(anchored, last);
            if (anchored.size() == size) {
                return true;
            }
        }
        return anchor.replace(kept, last.map(SignedCheckpoint::note).orElseGet(this::ofNothing));
    }

    /** After the commit. What fails here is made up for before the next batch. */
    public void advance(SignedCheckpoint last) {
        try {
            Optional<Kept> kept = anchor.read();
            if (kept.isPresent() && open(kept.get().note()).size() < last.size()) {
                anchor.replace(kept, last.note());
            }
        } catch (IOException | LogStopped e) {
            LOG.warn(
                    "The checkpoint of {} entries is not kept outside of the database yet: {}",
                    last.size(),
                    e.toString());
        }
    }

    private void requireContinuation(Checkpoint anchored, Optional<SignedCheckpoint> last) {
        long size = last.map(SignedCheckpoint::size).orElse(0L);
        Hash root = last.map(it -> it.checkpoint().root()).orElseGet(() -> new TreeHasher().emptyRoot());
        if (!CheckConsistency.holds(anchored.size(), anchored.root(), size, root, proof(anchored.size(), size))) {
            throw LogStopped.restoredBackup("The log of the database is not the continuation of the " + anchored.size()
                    + " entries that were signed before");
        }
    }

    private List<Hash> proof(long older, long size) {
        try {
            return ProveConsistency.between(older, size, new TileHashes(tiles, size));
        } catch (IOException e) {
            throw LogStopped.restoredBackup("The stored tree lacks hashes (" + e.getMessage() + ")", e);
        }
    }

    private Checkpoint open(byte[] note) {
        try {
            return open.of(note);
        } catch (MalformedException e) {
            throw LogStopped.lostKey(
                    "The checkpoint that is kept outside of the database is not signed by the key of the log", e);
        }
    }

    /** Kept before the first entry, so that a missing anchor always means something. It is no checkpoint of the log. */
    private byte[] ofNothing() {
        return new Checkpoint(keys.signer().verifier().name(), 0, new TreeHasher().emptyRoot())
                .sign(keys.signer())
                .bytes();
    }
}
