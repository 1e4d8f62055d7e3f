package dev.kontor.reporting;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.reporting.feed.ReadModelFeed;
import dev.kontor.reporting.rebuild.SwitchModel;
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
    Subscription reporting(ReadModelFeed feed) {
        return feed.documents(SwitchModel.DOCUMENTS);
    }

    @Bean
    Subscription reportingPeople(ReadModelFeed feed) {
        return feed.people(SwitchModel.PEOPLE);
    }
}
