package dev.kontor.audit.ingest;

import dev.kontor.audit.log.AuditLog;
import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.LogEntry.Mark;
import dev.kontor.audit.log.StreamId;
import dev.kontor.kit.inbox.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records a batch of events in the transaction of the kit. What was recorded before is passed over. */
@Component
class RecordEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RecordEvents.class);

    private final AuditLog log;
    private final Streams streams;
    private final RecordedDays days;
    private final Clock clock;

    RecordEvents(AuditLog log, Streams streams, RecordedDays days, Clock clock) {
        this.log = log;
        this.streams = streams;
        this.days = days;
        this.clock = clock;
    }

    void on(List<Delivery> deliveries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<LogEntry> events =
                deliveries.stream().map(delivery -> AsEntry.of(delivery, now)).toList();
        List<Mark> marks = events.stream().map(LogEntry::mark).toList();
        Set<StreamId> touched =
                marks.stream().map(mark -> mark.position().stream()).collect(Collectors.toUnmodifiableSet());
        long next = log.lock();
        Judgement judgement = new Judgement(next, log.known(marks), streams.load(touched));
        events.forEach(judgement::take);
        log.append(judgement.entries());
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
}
