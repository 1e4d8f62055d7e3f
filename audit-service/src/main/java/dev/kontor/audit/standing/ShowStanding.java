package dev.kontor.audit.standing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows it to whoever watches the service. */
@Configuration(proxyBeanMethods = false)
class ShowStanding {

    @Bean
    HealthIndicator logHealthIndicator(Standing standing) {
        return () -> standing.stop()
                .map(stop -> Health.down()
                        .withDetail("reason", String.valueOf(stop.getMessage()))
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    MeterBinder logStopped(Standing standing) {
        return registry -> {
            for (LogStopped.Reason reason : LogStopped.Reason.values()) {
                Gauge.builder("kontor.audit.stopped", standing, it -> value(it, reason))
                        .tag("reason", reason.page())
                        .description("1 while nothing is appended to the log because a person has to look")
                        .register(registry);
            }
        };
    }

    private static int value(Standing standing, LogStopped.Reason reason) {
        return standing.stop().filter(stop -> stop.reason() == reason).isPresent() ? 1 : 0;
    }
}
