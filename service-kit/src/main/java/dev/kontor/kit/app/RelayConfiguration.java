package dev.kontor.kit.app;

import dev.kontor.kit.relay.OutboxRelay;
import dev.kontor.kit.relay.RelayProducer;
import dev.kontor.kit.relay.RelaySettings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.producer.Producer;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay of a service that runs alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kontor.kit.relay", havingValue = "true", matchIfMissing = true)
class RelayConfiguration {

    /** Of a relay that has a role of its own. */
    private static final String RELAY_SCHEMA = "relay";

    @Bean
    Producer<byte[], byte[]> relayProducer(KafkaProperties kafka) {
        return RelayProducer.create(kafka.buildProducerProperties());
    }

    /** Needs the migrations to have run: the data source initializers come before any {@code SmartLifecycle}. */
    @Bean
    OutboxRelay outboxRelay(KitSettings kit, DataSourceProperties database, Producer<byte[], byte[]> producer) {
        Properties url = Driver.parseURL(database.determineUrl(), new Properties());
        if (url == null) {
            throw new IllegalStateException("not a PostgreSQL URL: " + database.determineUrl());
        }
        String service = kit.service();
        boolean ownRole = !kit.relayUser().isEmpty();
        return new OutboxRelay(
                new RelaySettings(
                        String.valueOf(PGProperty.PG_HOST.getOrDefault(url)),
                        Integer.parseInt(String.valueOf(PGProperty.PG_PORT.getOrDefault(url))),
                        String.valueOf(PGProperty.PG_DBNAME.getOrDefault(url)),
                        ownRole ? kit.relayUser() : Objects.requireNonNullElse(database.determineUsername(), ""),
                        ownRole ? kit.relayPassword() : Objects.requireNonNullElse(database.determinePassword(), ""),
                        "kontor_" + service,
                        "kontor_outbox_" + service,
                        List.of(service),
                        ownRole ? RELAY_SCHEMA : service),
                producer);
    }

    @Bean
    MeterBinder relayMetrics(OutboxRelay relay) {
        return registry -> FunctionCounter.builder("kontor.relay.events", relay, OutboxRelay::relayed)
                .description("Outbox rows carried to Kafka since the start")
                .register(registry);
    }
}
