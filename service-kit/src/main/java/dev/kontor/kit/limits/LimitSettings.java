package dev.kontor.kit.limits;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one instance of a service lets in.
 *
 * @param callerRate requests a second of one caller, by the subject of its token
 * @param callerBurst requests of one caller at once, after a pause
 * @param strangerRate refused requests (401) a second of one address, after which it is not even looked at
 * @param remembered callers and addresses of whom a count is kept; the longest silent are forgotten
 * @param concurrent requests at once; more are turned away instead of waiting for the same database
 * @param body of a JSON request
 * @param importBody of a CSV import
 * @param bodyTime within which a body has arrived
 */
@Validated
@ConfigurationProperties("kontor.limits")
public record LimitSettings(
        @Min(1) @DefaultValue("1000") long callerRate,
        @Min(1) @DefaultValue("2000") long callerBurst,
        @Min(1) @DefaultValue("50") long strangerRate,
        @Min(1) @DefaultValue("10000") long remembered,
        @Min(1) @DefaultValue("512") int concurrent,
        @NotNull @DefaultValue("1MB") DataSize body,
        @NotNull @DefaultValue("16MB") DataSize importBody,
        @NotNull @DefaultValue("20s") Duration bodyTime) {}
