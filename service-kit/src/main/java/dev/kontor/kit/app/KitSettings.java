package dev.kontor.kit.app;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every service is told.
 *
 * @param service its name
 * @param zone time zone of the companies, for due dates
 * @param relay whether this process carries its own outbox to Kafka; the suite carries all of them with one engine
 * @param relayUser database role of the relay, which owns a schema {@code relay}; empty for the service's own role
 * @param slot replication slot the relay reads this service's outbox through
 */
@Validated
@ConfigurationProperties("kontor.kit")
public record KitSettings(
        @NotBlank String service,
        @DefaultValue("Europe/Berlin") String zone,
        @DefaultValue("true") boolean relay,
        @NotBlank String slot,
        @DefaultValue("") String relayUser,
        @DefaultValue("") String relayPassword) {}
