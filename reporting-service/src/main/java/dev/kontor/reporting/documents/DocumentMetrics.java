package dev.kontor.reporting.documents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many documents stand where, for Prometheus. Counted at most every 15 seconds: the count reads a whole index. */
@Component
class DocumentMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private record Counted(Instant at, Map<DocumentStatus, Long> counts) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Counted last = new Counted(Instant.EPOCH, Map.of());

    DocumentMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DocumentStatus status : DocumentStatus.values()) {
            Gauge.builder("kontor.documents", () -> counts().getOrDefault(status, 0L))
                    .description("Documents by status")
                    .tag("status", status.name())
                    .register(registry);
        }
    }

    private Map<DocumentStatus, Long> counts() {
        Instant now = clock.instant();
        if (Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            Map<DocumentStatus, Long> counts = new EnumMap<>(DocumentStatus.class);
            jdbc.sql("SELECT status, count(*) FROM document GROUP BY status").query(row -> {
                counts.put(DocumentStatus.valueOf(row.getString(1)), row.getLong(2));
            });
            last = new Counted(now, counts);
        }
        return last.counts();
    }
}
