package dev.kontor.audit.ingest;

import dev.kontor.audit.log.RecordedTopics;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service reads: every event of every service. */
@Configuration(proxyBeanMethods = false)
class IngestWiring {

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    Subscription audit(RecordEvents record) {
        return Subscription.append("audit", RecordedTopics.ALL, record::on);
    }
}
