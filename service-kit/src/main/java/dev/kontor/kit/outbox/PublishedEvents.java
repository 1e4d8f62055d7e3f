package dev.kontor.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what was published. */
final class PublishedEvents {

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    PublishedEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(List<PendingEvent> events) {
        for (PendingEvent event : events) {
            counter(event.type().body().getSimpleName()).increment();
        }
    }

    private Counter counter(String type) {
        return counters.computeIfAbsent(
                type,
                name -> Counter.builder("kontor.outbox.events")
                        .description("Events published, by type")
                        .tag("type", name)
                        .register(meters));
    }
}
