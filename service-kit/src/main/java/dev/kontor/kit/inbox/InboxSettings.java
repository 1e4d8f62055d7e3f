package dev.kontor.kit.inbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the subscriptions of a service are run.
 *
 * @param consumers per subscription in this instance
 * @param transactionTime longest time of one transaction of a consumer, in whole seconds; below the five minutes after
 *     which Kafka takes a silent consumer for dead
 * @param replays topic that a consumer reads to its end before it begins with the live topics, by the consumer's name
 */
@Validated
@ConfigurationProperties("kontor.inbox")
record InboxSettings(
        @Min(1) @DefaultValue("1") int consumers,
        @NotNull @DefaultValue("60s") Duration transactionTime,
        @DefaultValue Map<String, String> replays) {}
