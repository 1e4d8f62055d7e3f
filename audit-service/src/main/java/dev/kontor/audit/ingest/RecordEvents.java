package dev.kontor.audit.ingest;

import dev.kontor.audit.log.AuditLog;
import dev.kontor.audit.log.FindMarks;
import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.LogEntry.Mark;
import dev.kontor.audit.log.StreamId;
import dev.kontor.audit.standing.LogStopped;
import dev.kontor.audit.standing.Standing;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.kit.inbox.Delivery;
import dev.kontor.kit.inbox.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records a batch of events in the transaction of the kit. What was recorded before is passed over. */
@Component
class RecordEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RecordEvents.class);

    private final AuditLog log;
    private final FindMarks marks;
    private final Streams streams;
    private final RecordedDays days;
    private final CarryOver carryOver;
    private final Standing standing;
    private final Clock clock;

    RecordEvents(
            AuditLog log,
            FindMarks marks,
            Streams streams,
            RecordedDays days,
            CarryOver carryOver,
            Standing standing,
            Clock clock) {
        this.log = log;
        this.marks = marks;
        this.streams = streams;
        this.days = days;
        this.carryOver = carryOver;
        this.standing = standing;
        this.clock = clock;
    }

    /** @throws Unavailable while the log is stopped: the events stay in Kafka and come again */
    void on(List<Delivery> deliveries) {
        try {
            record(deliveries);
            standing.runs();
        } catch (LogStopped e) {
            standing.stopped(e);
            throw new Unavailable("the log is stopped", e);
        }
    }

    private void record(List<Delivery> deliveries) {
        Optional<SignedCheckpoint> last = log.lock();
        carryOver.requireDone();
        Instant now = now(last);
        List<LogEntry> events =
                deliveries.stream().map(delivery -> AsEntry.of(delivery, now)).toList();
        Map<StreamId, StreamProgress> progress = streams.load(
                events.stream().map(event -> event.position().stream()).collect(Collectors.toUnmodifiableSet()));
        Judgement judgement =
                new Judgement(last.map(SignedCheckpoint::size).orElse(0L), known(events, progress), progress);
        events.forEach(judgement::take);
        log.append(last, judgement.entries());
        streams.save(judgement.streams(), now);
        days.add(judgement.firsts());
        for (Contradiction contradiction : judgement.contradictions()) {
            streams.add(contradiction, now);
            LOG.error(
                    "entry {} contradicts entry {}",
                    contradiction.entry().index(),
                    contradiction.earlier().index());
        }
    }

    /** Never before the last entry, whatever the clock says (docs/log-format.md §1). */
    private Instant now(Optional<SignedCheckpoint> last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.map(SignedCheckpoint::recordedAt).filter(now::isBefore).orElse(now);
    }

    /** Beyond the highest number of its stream a place is free: only the id has to be looked for. */
    private List<Mark> known(List<LogEntry> events, Map<StreamId, StreamProgress> progress) {
        List<Mark> all = events.stream().map(LogEntry::mark).toList();
        List<Mark> taken = all.stream()
                .filter(mark -> {
                    StreamProgress begun = progress.get(mark.position().stream());
                    return begun != null && mark.position().sequence() <= begun.highest();
                })
                .toList();
        return marks.of(all, taken);
    }
}
