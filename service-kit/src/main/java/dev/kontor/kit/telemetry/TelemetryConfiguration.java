package dev.kontor.kit.telemetry;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Traces through Kafka, and the names of things in the log. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration implements WebMvcConfigurer {

    private final String service;

    TelemetryConfiguration(@Value("${kontor.kit.service}") String service) {
        this.service = service;
    }

    @Bean
    Traces traces(Tracer tracer, Propagator propagator) {
        return new Traces(tracer, propagator);
    }

    /** Where no span is exported none is recorded, whatever the caller asks for: trace and span ids still travel. */
    @Bean
    @ConditionalOnProperty(name = "management.tracing.export.otlp.enabled", havingValue = "false")
    Sampler recordNothing() {
        return Sampler.alwaysOff();
    }

    /** Timers and background work tell in the log whose they are. */
    @Bean
    TaskDecorator serviceInTheLog() {
        return task -> () -> {
            try (LogContext _ = LogContext.of(service)) {
                task.run();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestLogContext(service));
    }
}
