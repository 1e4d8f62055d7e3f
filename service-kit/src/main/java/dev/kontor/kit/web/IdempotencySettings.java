package dev.kontor.kit.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the answer to an {@code Idempotency-Key} is kept.
 *
 * @param keep after that the same key is a new request
 * @param sweep pause between two looks for what is older
 */
@Validated
@ConfigurationProperties("kontor.idempotency")
record IdempotencySettings(
        @NotNull @DefaultValue("7d") Duration keep,
        @NotNull @DefaultValue("10m") Duration sweep) {}
