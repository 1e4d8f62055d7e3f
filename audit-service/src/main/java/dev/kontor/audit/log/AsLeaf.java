package dev.kontor.audit.log;

import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.merkle.Hash;
import java.util.HashMap;
import java.util.Map;

/** What of an event is hashed, and what is not. */
final class AsLeaf {

    private static final String PREFIX = "ce_";

    private AsLeaf() {}

    /** @param commitment to the body */
    static LeafEntry of(LogEntry entry, Hash commitment) {
        return new LeafEntry(
                entry.eventId(),
                entry.type(),
                entry.source(),
                entry.position().subject(),
                entry.position().sequence(),
                entry.time(),
                entry.recordedAt(),
                entry.correlationId(),
                entry.causationId(),
                entry.actor(),
                entry.company(),
                entry.dataSchema(),
                entry.position().topic(),
                entry.partition(),
                entry.offset(),
                commitment);
    }

    /** The headers a leaf says. */
    static Map<String, String> headers(LeafEntry leaf) {
        Map<String, String> headers = new HashMap<>();
        headers.put(PREFIX + "id", leaf.id().toString());
        headers.put(PREFIX + "type", leaf.type());
        headers.put(PREFIX + "source", leaf.source());
        headers.put(PREFIX + "subject", leaf.subject());
        headers.put(PREFIX + "sequence", Long.toString(leaf.sequence()));
        headers.put(PREFIX + "time", leaf.time().toString());
        headers.put(PREFIX + "dataschema", leaf.dataSchema());
        headers.put(PREFIX + "correlationid", leaf.correlationId().toString());
        if (leaf.causationId() != null) {
            headers.put(PREFIX + "causationid", leaf.causationId().toString());
        }
        headers.put(PREFIX + "actor", leaf.actor());
        headers.put(PREFIX + "company", leaf.company());
        return headers;
    }

    /** The headers of an event that its leaf does not say, or says in other letters. */
    static Map<String, String> others(LogEntry entry, LeafEntry leaf) {
        Map<String, String> others = new HashMap<>(entry.headers());
        others.entrySet().removeAll(headers(leaf).entrySet());
        return others;
    }
}
