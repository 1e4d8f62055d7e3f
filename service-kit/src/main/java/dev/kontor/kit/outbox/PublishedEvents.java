package dev.kontor.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and notes what was published. */
final class PublishedEvents {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    PublishedEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(List<PendingEvent> events) {
        for (PendingEvent event : events) {
            counter(event.type().body().getSimpleName()).increment();
            log.debug("{} of {}", event.type().name(), event.subject().text());
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
