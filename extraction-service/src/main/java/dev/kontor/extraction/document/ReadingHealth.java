package dev.kontor.extraction.document;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of liveness: a service whose threads are caught in documents beyond their deadline reads nothing until it is started
 * anew. Those documents are on record as failed by then and do not come again.
 */
@Component("reading")
final class ReadingHealth implements HealthIndicator {

    private final ReadDocument read;

    ReadingHealth(ReadDocument read) {
        this.read = read;
    }

    @Override
    public Health health() {
        return read.isHalted() ? Health.down().build() : Health.up().build();
    }
}
