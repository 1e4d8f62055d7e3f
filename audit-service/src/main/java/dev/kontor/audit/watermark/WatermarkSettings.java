package dev.kontor.audit.watermark;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a difference counts.
 *
 * @param grace how long an event may be on its way
 * @param askAgain how long to wait for an owner that was asked
 */
@Validated
@ConfigurationProperties("kontor.audit.watermark")
record WatermarkSettings(
        @NotNull @DefaultValue("60s") Duration grace,
        @NotNull @DefaultValue("10m") Duration askAgain) {}
