package dev.kontor.reporting;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.events.masterdata.PersonRecorded;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.reporting.documents.ProjectDocument;
import dev.kontor.reporting.people.PersonNames;
import dev.kontor.reporting.timeline.RecordEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reporting listens to: every event of every domain topic, and the names of people. */
@Configuration(proxyBeanMethods = false)
class ReportingWiring {
    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    Subscription reporting(ProjectDocument projectDocument, RecordEntry recordEntry) {
        Subscription subscription = Subscription.commutative("reporting");
        EventCatalog.TYPES.all().stream()
                .filter(type -> Topics.DOMAIN.contains(type.topic()))
                .forEach(type -> read(subscription, type, projectDocument, recordEntry));
        return subscription;
    }

    @Bean
    Subscription reportingPeople(PersonNames names) {
        return Subscription.latestWins("reporting-people").on(PersonRecorded.class, names::on);
    }

    private static <E extends Event> void read(
            Subscription subscription, EventType<E> type, ProjectDocument projectDocument, RecordEntry recordEntry) {
        subscription.on(type.body(), (event, envelope) -> {
            projectDocument.on(event, envelope);
            recordEntry.on(event, envelope);
        });
    }
}
