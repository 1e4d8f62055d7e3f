package dev.kontor.reporting.documents;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.reporting.batch.TransactionBatch;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings the read model of documents up to date with an event. */
@Component
public class ProjectDocument {
    private final DocumentTable documents;
    private final TransactionBatch<Change> batch = new TransactionBatch<>(this::write);

    ProjectDocument(DocumentTable documents) {
        this.documents = documents;
    }

    /** What an event says about a document. */
    record Change(UUID document, String company, Event event, Instant at) {}

    /** Events about anything but documents are passed over. */
    public void on(Event event, Envelope envelope) {
        if (envelope.subject() instanceof DocumentId(UUID id)) {
            batch.add(new Change(id, envelope.company(), event, envelope.time()));
        }
    }

    private void write(List<Change> changes) {
        // always locked in this order, so that two consumers never wait for each other in a circle
        SortedMap<UUID, String> companies = new TreeMap<>();
        changes.forEach(change -> companies.put(change.document(), change.company()));
        SortedMap<UUID, Facts> facts = documents.lock(companies);
        for (Change change : changes) {
            facts.computeIfPresent(change.document(), (id, before) -> before.after(change.event(), change.at()));
        }
        documents.save(facts);
    }
}
