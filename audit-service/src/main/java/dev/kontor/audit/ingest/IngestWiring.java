package dev.kontor.audit.ingest;

import dev.kontor.audit.log.RecordedTopics;
import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.inbox.Subscription;
import dev.kontor.kit.timer.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service reads: every event of every service. */
@Configuration(proxyBeanMethods = false)
class IngestWiring {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    Subscription audit(RecordEvents record) {
        return Subscription.append("audit", RecordedTopics.ALL, record::on);
    }

    @Bean
    Ticker logTicker(LookAtLog look) {
        return new Ticker("audit-log", PAUSE, look::run);
    }
}
