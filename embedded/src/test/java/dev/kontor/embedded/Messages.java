package dev.kontor.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Strings in and out of one topic. */
record Messages(Map<String, Object> client, String topic) {
    /** Returns when the broker has it. */
    void write(String value) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    /** Reads as a new group from the start. */
    List<String> read(int count) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", "reader-" + System.nanoTime());
        settings.put("auto.offset.reset", "earliest");
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long begin = System.nanoTime();
            while (found.size() < count
                    && System.nanoTime() - begin < Duration.ofSeconds(20).toNanos()) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> found.add(message.value()));
            }
        }
        return found;
    }
}
