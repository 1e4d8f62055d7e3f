package dev.kontor.kit.remote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When something outside the house counts as away.
 *
 * @param failurePercent of the last {@code window} calls, from which on no further one is made
 * @param window calls looked at
 * @param minimum calls before anything is decided
 * @param pause without a call; then a few are let through to see
 * @param concurrent calls at once to one of them
 */
@Validated
@ConfigurationProperties("kontor.remote")
public record RemoteSettings(
        @Min(1) @Max(100) @DefaultValue("50") int failurePercent,
        @Min(1) @DefaultValue("20") int window,
        @Min(1) @DefaultValue("5") int minimum,
        @NotNull @DefaultValue("10s") Duration pause,
        @Min(1) @DefaultValue("64") int concurrent) {}
