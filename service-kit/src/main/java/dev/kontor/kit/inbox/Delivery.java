package dev.kontor.kit.inbox;

import dev.kontor.events.envelope.Envelope;
import java.util.Map;

/**
 * One record as it came from Kafka.
 *
 * @param headers all headers as text, in their order
 * @param body the bytes as they were published; never re-encoded
 */
public record Delivery(
        Envelope envelope, String topic, int partition, long offset, Map<String, String> headers, byte[] body) {}
