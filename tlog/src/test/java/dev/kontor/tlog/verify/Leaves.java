package dev.kontor.tlog.verify;

import dev.kontor.tlog.entry.LeafEntry;
import java.time.Instant;

/** Entries that differ from others in one thing. */
final class Leaves {

    private Leaves() {}

    static LeafEntry withSequence(LeafEntry entry, long sequence) {
        return with(entry, sequence, entry.recordedAt());
    }

    static LeafEntry recordedAt(LeafEntry entry, Instant recorded) {
        return with(entry, entry.sequence(), recorded);
    }

    private static LeafEntry with(LeafEntry entry, long sequence, Instant recorded) {
        return new LeafEntry(
                entry.id(),
                entry.type(),
                entry.source(),
                entry.subject(),
                sequence,
                entry.time(),
                recorded,
                entry.correlationId(),
                entry.causationId(),
                entry.actor(),
                entry.company(),
                entry.dataSchema(),
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.payloadHash());
    }
}
