package dev.kontor.kit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;

/**
 * Where the rows of one schema go.
 *
 * @param client how the service of the schema reaches and logs in to the broker: its rows are written in its name
 * @param meters of the service
 */
public record RelayTarget(Map<String, Object> client, MeterRegistry meters) {

    public RelayTarget {
        client = Map.copyOf(client);
    }
}
