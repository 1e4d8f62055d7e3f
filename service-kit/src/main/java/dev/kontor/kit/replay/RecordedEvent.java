package dev.kontor.kit.replay;

import java.util.Map;

/**
 * An event as it was published once.
 *
 * @param topic on which it was published
 * @param key of the record
 * @param headers of the record, as text
 * @param body as it was published; never re-encoded
 */
public record RecordedEvent(String topic, String key, Map<String, String> headers, byte[] body) {
    public RecordedEvent {
        headers = Map.copyOf(headers);
    }
}
