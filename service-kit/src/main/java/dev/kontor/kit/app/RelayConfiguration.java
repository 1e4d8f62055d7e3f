package dev.kontor.kit.app;

import dev.kontor.kit.relay.OutboxRelay;
import dev.kontor.kit.relay.RelaySettings;
import dev.kontor.kit.relay.RelayTarget;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
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

    /** Needs the migrations to have run: the data source initializers come before any {@code SmartLifecycle}. */
    @Bean
    OutboxRelay outboxRelay(
            KitSettings kit, DataSourceProperties database, KafkaProperties kafka, MeterRegistry meters, Clock clock) {
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
                        kit.slot(),
                        "kontor_outbox_" + service,
                        List.of(service),
                        ownRole ? RELAY_SCHEMA : service),
                Map.of(service, new RelayTarget(kafka.buildProducerProperties(), meters)),
                clock);
    }
}
