package dev.kontor.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.tlog.entry.LeafEntry;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as the REST interface shows it.
 *
 * @param headers of the Kafka record
 * @param leaf what was hashed into the tree, as text (docs/log-format.md §1)
 * @param erased whether its content was erased; {@code data} and {@code bytes} are null then
 * @param data the body as JSON, to be read; null when it is none
 * @param bytes the body exactly as it came, base 64; with the salt it fits the commitment in the leaf
 * @param salt of the commitment, base 64
 */
record EntryView(
        long index,
        UUID eventId,
        String topic,
        int partition,
        long offset,
        String type,
        String subject,
        long sequence,
        String company,
        String actor,
        UUID correlationId,
        Instant time,
        Instant recordedAt,
        JsonNode headers,
        String leaf,
        boolean erased,
        @Nullable JsonNode data,
        @Nullable String bytes,
        @Nullable String salt) {

    static EntryView of(OpenedEntry entry) {
        LeafEntry leaf = entry.leaf();
        ObjectNode headers =
                (ObjectNode) EventJson.mapper().readTree(entry.stored().headers());
        AsLeaf.headers(leaf).forEach((name, value) -> {
            if (!headers.has(name)) {
                headers.put(name, value);
            }
        });
        var content = entry.content();
        return new EntryView(
                entry.index(),
                leaf.id(),
                leaf.topic(),
                leaf.partition(),
                leaf.offset(),
                leaf.type(),
                leaf.subject(),
                leaf.sequence(),
                leaf.company(),
                leaf.actor(),
                leaf.correlationId(),
                leaf.time(),
                leaf.recordedAt(),
                headers,
                new String(entry.stored().leaf(), UTF_8),
                entry.erased(),
                content == null ? null : json(content.payload()),
                content == null ? null : Base64.getEncoder().encodeToString(content.payload()),
                content == null ? null : Base64.getEncoder().encodeToString(content.salt()));
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
