package dev.kontor.payment.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Runs of which nobody knows whether the bank has their file, for Prometheus: a person has to look. */
@Component
class RunMetrics implements MeterBinder {

    private final Runs runs;

    RunMetrics(Runs runs) {
        this.runs = runs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kontor.payment.runs.unknown", runs, Runs::unknown)
                .description("Payment runs whose hand-over to the bank is not known")
                .register(registry);
    }
}
