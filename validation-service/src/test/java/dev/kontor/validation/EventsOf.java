package dev.kontor.validation;

import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.events.envelope.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Reads a topic from its start, as any consumer would. */
final class EventsOf {

    private EventsOf() {}

    /** The first events of one subject, as soon as there are that many. */
    static List<JsonNode> first(int count, String topic, String subject) {
        Map<String, Object> settings = new HashMap<>(Infrastructure.shared().clientProperties());
        settings.put("group.id", "test-" + subject);
        settings.put("auto.offset.reset", "earliest");
        List<JsonNode> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.key().equals(subject)) {
                        events.add(EventJson.mapper().readTree(event.value()));
                    }
                });
                return events.size() >= count;
            });
        }
        return events.subList(0, count);
    }
}
