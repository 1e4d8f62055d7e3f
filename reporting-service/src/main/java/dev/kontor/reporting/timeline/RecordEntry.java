package dev.kontor.reporting.timeline;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.reporting.batch.TransactionBatch;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds a line to the timeline of a document for an event. */
@Component
public class RecordEntry {
    private final TransactionBatch<Entry> batch;

    RecordEntry(TimelineTable timeline) {
        batch = new TransactionBatch<>(timeline::add);
    }

    /** Events about anything but documents are passed over. */
    public void on(Event event, Envelope envelope) {
        if (envelope.subject() instanceof DocumentId(UUID id)) {
            batch.add(new Entry(
                    envelope.id(),
                    id,
                    Stage.of(event),
                    envelope.sequence(),
                    event.getClass().getSimpleName(),
                    envelope.time(),
                    envelope.actor(),
                    Summary.of(event)));
        }
    }
}
