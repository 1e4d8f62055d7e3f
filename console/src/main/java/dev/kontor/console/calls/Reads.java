package dev.kontor.console.calls;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Reads from a service. Reading changes nothing, so what got no answer is asked once more; a service that keeps giving
 * none is left alone for a while, and its pages say so at once.
 */
@Component
public class Reads {

    private static final int ATTEMPTS = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;

    Reads(CallSettings settings, MeterRegistry meters) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimum())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(2)
                // an answer, if not the wished one
                .ignoreExceptions(HttpClientErrorException.class)
                .build());
        retries = RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(IntervalFunction.ofRandomized(PAUSE))
                .retryExceptions(
                        ResourceAccessException.class,
                        HttpServerErrorException.BadGateway.class,
                        HttpServerErrorException.ServiceUnavailable.class)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    }

    /**
     * @param service its name
     * @throws CallNotPermittedException without a call, while the service is left alone
     */
    public <T> T of(String service, Supplier<T> call) {
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        Retry retry = retries.retry(service);
        return retry.executeSupplier(() -> breaker.executeSupplier(call));
    }
}
