package dev.kontor.reporting.feed;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.masterdata.PersonRecorded;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.reporting.documents.ProjectDocument;
import dev.kontor.reporting.people.PersonNames;
import dev.kontor.reporting.timeline.RecordEntry;
import org.springframework.stereotype.Component;

/** The events the read model is made from and what becomes of them, under whatever name they are read. */
@Component
public class ReadModelFeed {

    private final ProjectDocument projectDocument;
    private final RecordEntry recordEntry;
    private final PersonNames names;

    ReadModelFeed(ProjectDocument projectDocument, RecordEntry recordEntry, PersonNames names) {
        this.projectDocument = projectDocument;
        this.recordEntry = recordEntry;
        this.names = names;
    }

    /** Every event of every domain topic. */
    public Subscription documents(String name) {
        Subscription subscription = Subscription.commutative(name);
        EventCatalog.TYPES.all().stream()
                .filter(type -> Topics.DOMAIN.contains(type.topic()))
                .forEach(type -> read(subscription, type));
        return subscription;
    }

    /** The names of people. */
    public Subscription people(String name) {
        return Subscription.latestWins(name).on(PersonRecorded.class, names::on);
    }

    private <E extends Event> void read(Subscription subscription, EventType<E> type) {
        subscription.on(type.body(), (event, envelope) -> {
            projectDocument.on(event, envelope);
            recordEntry.on(event, envelope);
        });
    }
}
