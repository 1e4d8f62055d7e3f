package dev.kontor.audit.log;

import dev.kontor.audit.log.Finding.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
    MeterBinder openFindings(Findings findings) {
        return registry -> {
            gauge(registry, "gaps.open", Kind.GAP, findings, "Places where sequence numbers are missing");
            gauge(registry, "contradictions", Kind.CONTRADICTION, findings, "Events that contradict another");
            gauge(registry, "watermark.open", Kind.WATERMARK, findings, "Topics and days that lack events");
        };
    }

    private static void gauge(MeterRegistry registry, String name, Kind kind, Findings findings, String description) {
        Gauge.builder("kontor.audit." + name, findings, found -> found.open(kind))
                .description(description)
                .register(registry);
    }
}
