package dev.kontor.audit.log;

import dev.kontor.audit.anchor.HoldAgainstAnchor;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.GrowTree;
import dev.kontor.audit.tree.LogLock;
import dev.kontor.audit.tree.SignedCheckpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the log, in the transaction of the caller: entries, tree and signed checkpoint become visible together or not at
 * all. Only ever adds; the database refuses everything else.
 */
@Component
public class AuditLog {

    private final LogLock lock;
    private final Checkpoints checkpoints;
    private final HoldAgainstAnchor anchor;
    private final InsertEntries insert;
    private final GrowTree tree;

    AuditLog(LogLock lock, Checkpoints checkpoints, HoldAgainstAnchor anchor, InsertEntries insert, GrowTree tree) {
        this.lock = lock;
        this.checkpoints = checkpoints;
        this.anchor = anchor;
        this.insert = insert;
        this.tree = tree;
    }

    /**
     * The last checkpoint, empty for a log without entries. Nobody else appends until the surrounding transaction ends.
     *
     * @throws LogStopped if nothing may be appended until a person has looked
     */
    public Optional<SignedCheckpoint> lock() {
        lock.take();
        Optional<SignedCheckpoint> last = checkpoints.last();
        try {
            anchor.check(last);
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("the checkpoint outside of the database is out of reach", e);
        }
        return last;
    }

    /** How many entries there are. */
    public long size() {
        return checkpoints.size();
    }

    /**
     * Adds entries and signs. Without entries there is nothing to sign.
     *
     * @param last what {@link #lock} gave
     * @param entries numbered from its size on
     */
    public void append(Optional<SignedCheckpoint> last, List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<byte[]> leaves = insert.insert(entries);
        SignedCheckpoint signed = tree.append(last, leaves, entries.getLast().recordedAt());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                anchor.advance(signed);
            }
        });
    }
}
