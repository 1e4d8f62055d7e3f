package dev.kontor.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a relay shows of its work for one service. */
final class RelayMeters {

    private final Counter events;
    private final Timer lag;
    private final AtomicInteger up = new AtomicInteger();

    RelayMeters(MeterRegistry registry) {
        events = Counter.builder("kontor.relay.events")
                .description("Outbox rows carried to Kafka since the start")
                .register(registry);
        lag = Timer.builder("kontor.relay.lag")
                .description("From the commit of an outbox row to its acknowledgement by the broker")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
        Gauge.builder("kontor.relay.up", up, AtomicInteger::get)
                .description("1 where the relay carries, 0 while it fails or waits for the slot")
                .register(registry);
    }

    void carried() {
        events.increment();
    }

    /** @param after commit; below zero, when the clocks disagree, counts as nothing */
    void acknowledged(Duration after) {
        lag.record(after.isNegative() ? Duration.ZERO : after);
    }

    void up(boolean carries) {
        up.set(carries ? 1 : 0);
    }
}
