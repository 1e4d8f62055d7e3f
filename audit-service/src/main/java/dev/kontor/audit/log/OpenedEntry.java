package dev.kontor.audit.log;

import dev.kontor.audit.keys.SealContent.Content;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.entry.PayloadCommitment;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its content in clear.
 *
 * @param content null when there is none any more, or when its bytes were changed
 * @param erased whether its key was destroyed
 */
record OpenedEntry(StoredEntry stored, @Nullable Content content, boolean erased) {

    long index() {
        return stored.index();
    }

    /** @throws LogStopped if the stored bytes are no leaf any more */
    LeafEntry leaf() {
        try {
            return LeafEntry.decode(stored.leaf());
        } catch (MalformedException e) {
            throw LogStopped.restoredBackup("The stored entry " + index() + " was changed", e);
        }
    }

    byte @Nullable [] payload() {
        return content == null ? null : content.payload();
    }

    /** Whether the content is what the leaf commits to, or was erased. */
    boolean sound() {
        if (content == null) {
            return erased;
        }
        return content.salt().length == PayloadCommitment.SALT_LENGTH
                && PayloadCommitment.of(content.salt(), content.payload()).equals(leaf().payloadHash());
    }
}
