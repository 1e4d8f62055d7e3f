package dev.kontor.audit.ingest;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.catalog.Topics;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.inbox.Subscription;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service reads: every event of every service. */
@Configuration(proxyBeanMethods = false)
class IngestWiring {

    private static final List<String> RECORDED =
            Stream.concat(Topics.DOMAIN.stream(), Topics.OUTBOUND.stream()).toList();

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }

    @Bean
    Subscription audit(RecordEvents record) {
        return Subscription.append("audit", RECORDED, record::on);
    }
}
