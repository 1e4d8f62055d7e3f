package dev.kontor.kit.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The producer of a relay: idempotent, acks=all, and with room for the largest record a topic takes. */
public final class RelayProducer {

    /** A dead letter holds a whole record in Base64; the topics take 4 MiB, the dead letters 16 MiB. */
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private RelayProducer() {}

    /** @param client how to reach and log in to the broker */
    public static Producer<byte[], byte[]> create(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // a broker that is away is waited for: giving a record up would let those behind it overtake
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
