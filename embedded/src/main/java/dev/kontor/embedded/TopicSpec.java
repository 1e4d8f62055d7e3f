package dev.kontor.embedded;

import java.util.Map;

/**
 * A topic to be there.
 *
 * @param config topic settings as Kafka names them, such as {@code cleanup.policy}
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
    public TopicSpec {
        config = Map.copyOf(config);
    }

    public static TopicSpec of(String name, int partitions) {
        return new TopicSpec(name, partitions, Map.of());
    }
}
