package dev.kontor.tlog.verify;

import dev.kontor.tlog.entry.CheckedLeaf;
import dev.kontor.tlog.entry.LeafEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the sequence of each (topic, subject): 1, 2, 3 … without a gap and without a double, in any order, for what was
 * sent again comes late. In a part of a log a sequence may begin and end anywhere, and has no gap between.
 */
final class Sequences {

    /** Entries ahead of their predecessors that are kept; an honest log has a handful. */
    private static final int MOST_WAITING = 100_000;

    /**
     * An entry ahead of its predecessor.
     *
     * @param index of the entry
     * @param stream its name for people
     */
    private record Waiting(long index, String stream) {}

    private final boolean whole;
    private final StreamTable streams = new StreamTable();
    private final Map<StreamKey, TreeMap<Long, Waiting>> ahead = new HashMap<>();
    private int waiting;
    private boolean overflowed;

    Sequences(boolean whole) {
        this.whole = whole;
    }

    void take(long index, CheckedLeaf entry, StreamKey stream, Findings findings) {
        long sequence = entry.sequence();
        streams.find(stream);
        if (streams.first() == 0) {
            streams.set(whole ? 1 : sequence, whole ? 0 : sequence - 1);
        }
        if (sequence == streams.last() + 1 || sequence == streams.first() - 1) {
            join(sequence);
            if (!ahead.isEmpty()) {
                fetch(stream);
            }
        } else if (sequence >= streams.first() && sequence <= streams.last()) {
            findings.at(index, doubled(index, entry));
        } else {
            wait(index, entry, stream, findings);
        }
    }

    private void join(long sequence) {
        streams.set(Math.min(streams.first(), sequence), Math.max(streams.last(), sequence));
    }

    /** Takes what waited for the sequence that has just come. */
    private void fetch(StreamKey stream) {
        TreeMap<Long, Waiting> queue = ahead.get(stream);
        if (queue == null) {
            return;
        }
        while (queue.remove(streams.last() + 1) != null) {
            join(streams.last() + 1);
            waiting--;
        }
        while (queue.remove(streams.first() - 1) != null) {
            join(streams.first() - 1);
            waiting--;
        }
        if (queue.isEmpty()) {
            ahead.remove(stream);
        }
    }

    private void wait(long index, CheckedLeaf entry, StreamKey stream, Findings findings) {
        if (waiting == MOST_WAITING) {
            overflowed = true;
            return;
        }
        TreeMap<Long, Waiting> queue = ahead.computeIfAbsent(stream, key -> new TreeMap<>());
        if (queue.containsKey(entry.sequence())) {
            findings.at(index, doubled(index, entry));
            return;
        }
        queue.put(entry.sequence(), new Waiting(index, name(entry)));
        waiting++;
    }

    /** Names the gaps that were not filled. */
    void finish(Findings findings) {
        if (overflowed) {
            findings.general("More than " + MOST_WAITING + " entries are there without the one before them.");
        }
        ahead.forEach((stream, queue) -> {
            var first = queue.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().index()))
                    .orElseThrow();
            streams.find(stream);
            long sequence = first.getKey();
            long missing = sequence > streams.last() ? streams.last() + 1 : sequence + 1;
            findings.at(
                    first.getValue().index(),
                    "Entry " + first.getValue().index() + " has sequence " + sequence + " of "
                            + first.getValue().stream() + ", but sequence " + missing + " is missing.");
        });
    }

    long streams() {
        return streams.size();
    }

    private static String doubled(long index, CheckedLeaf entry) {
        return "Entry " + index + " has sequence " + entry.sequence() + " of " + name(entry)
                + ", which an earlier entry has already.";
    }

    private static String name(CheckedLeaf leaf) {
        LeafEntry entry = leaf.entry();
        return entry.subject() + " on " + entry.topic();
    }
}
