package dev.kontor.audit.ingest;

import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.LogEntry.Mark;
import dev.kontor.audit.log.Position;
import dev.kontor.audit.log.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides about a batch of events, one after the other: new, repeated, or in contradiction to what is recorded. */
final class Judgement {

    private final Map<UUID, List<Mark>> byEvent = new HashMap<>();
    private final Map<Position, List<Mark>> byPosition = new HashMap<>();
    private final Map<StreamId, StreamProgress> streams;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<LogEntry> firsts = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private long nextIndex;

    /**
     * @param nextIndex of the log
     * @param known what is recorded of the events and places of the batch
     * @param streams of the batch, those that have begun; changed by this
     */
    Judgement(long nextIndex, Collection<Mark> known, Map<StreamId, StreamProgress> streams) {
        this.nextIndex = nextIndex;
        this.streams = new HashMap<>(streams);
        known.forEach(this::remember);
    }

    /** @param event numbered with an index that is replaced by the real one */
    void take(LogEntry event) {
        Mark mark = event.mark();
        List<Mark> related = Stream.concat(
                        byEvent.getOrDefault(mark.eventId(), List.of()).stream(),
                        byPosition.getOrDefault(mark.position(), List.of()).stream())
                .toList();
        if (related.stream().anyMatch(mark::repeats)) {
            return;
        }
        boolean newPlace = !byPosition.containsKey(mark.position());
        LogEntry entry = event.at(nextIndex++);
        entries.add(entry);
        remember(entry.mark());
        Optional<Mark> earlier = related.stream().findFirst();
        earlier.ifPresent(other -> contradictions.add(new Contradiction(entry, other)));
        if (newPlace) {
            firsts.add(entry);
            streams.computeIfAbsent(
                            mark.position().stream(), stream -> new StreamProgress(entry.company(), 0, List.of()))
                    .arrived(mark.position().sequence(), entry.index());
        }
    }

    private void remember(Mark mark) {
        byEvent.computeIfAbsent(mark.eventId(), id -> new ArrayList<>()).add(mark);
        byPosition
                .computeIfAbsent(mark.position(), position -> new ArrayList<>())
                .add(mark);
    }

    /** What is to be recorded, in order. */
    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** Those of them whose place was free. */
    List<LogEntry> firsts() {
        return List.copyOf(firsts);
    }

    List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    Map<StreamId, StreamProgress> streams() {
        return Map.copyOf(streams);
    }
}
