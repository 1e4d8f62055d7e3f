package dev.kontor.console.calls;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a service counts as away: half of its last answers did not come.
 *
 * @param window calls looked at
 * @param minimum calls before anything is decided
 * @param pause without a call
 */
@Validated
@ConfigurationProperties("kontor.console.calls")
record CallSettings(
        @Min(1) @DefaultValue("20") int window,
        @Min(1) @DefaultValue("6") int minimum,
        @NotNull @DefaultValue("5s") Duration pause) {}
