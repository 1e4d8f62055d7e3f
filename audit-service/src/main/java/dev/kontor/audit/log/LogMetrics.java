package dev.kontor.audit.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large the log is and what it lacks, for Prometheus. */
@Configuration(proxyBeanMethods = false)
class LogMetrics {

    @Bean
    MeterBinder logSize(AuditLog log) {
        return registry -> Gauge.builder("kontor.audit.entries", log, AuditLog::size)
                .description("Entries of the event log")
                .register(registry);
    }

    @Bean
    MeterBinder openGaps(Findings findings) {
        return registry -> Gauge.builder("kontor.audit.gaps.open", findings, Findings::openGaps)
                .description("Places where sequence numbers are missing")
                .register(registry);
    }
}
