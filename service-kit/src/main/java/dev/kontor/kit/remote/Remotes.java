package dev.kontor.kit.remote;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.FileNotFoundException;
import java.time.Duration;

/** What a service calls outside of the house, by name; each with a breaker of its own, all with metrics. */
public final class Remotes {

    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;

    public Remotes(RemoteSettings settings, MeterRegistry meters) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(settings.failurePercent())
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimum())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(2)
                // an answer: it is there, and says that it has no such thing
                .ignoreExceptions(FileNotFoundException.class)
                .build());
        bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrent())
                .maxWaitDuration(Duration.ZERO)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }

    public Remote named(String name) {
        return new Remote(breakers.circuitBreaker(name), bulkheads.bulkhead(name));
    }
}
