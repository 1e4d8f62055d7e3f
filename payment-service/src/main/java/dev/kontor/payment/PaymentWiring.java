package dev.kontor.payment;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What all features of the service stand on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PaymentWiring {

    @Bean
    EventTypes eventTypes() {
        return EventCatalog.TYPES;
    }
}
