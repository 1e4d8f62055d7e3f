package dev.kontor.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 Kafka binding, binary mode (§3.2): each attribute is a header {@code ce_<name>} in UTF-8. */
public final class CloudEventHeaders {

    private static final String PREFIX = "ce_";

    private CloudEventHeaders() {}

    /** Adds one attribute; a null value adds nothing. */
    public static void put(Headers headers, String attribute, @Nullable String value) {
        if (value != null) {
            headers.add(PREFIX + attribute, value.getBytes(UTF_8));
        }
    }

    /**
     * Reads the envelope.
     *
     * @throws IllegalArgumentException if an attribute is missing or not of its form
     */
    static Envelope read(Headers headers) {
        return new Envelope(
                UUID.fromString(required(headers, "id")),
                required(headers, "type"),
                required(headers, "source"),
                Subject.parse(required(headers, "subject")),
                Long.parseLong(required(headers, "sequence")),
                Instant.parse(required(headers, "time")),
                required(headers, "dataschema"),
                UUID.fromString(required(headers, "correlationid")),
                uuid(optional(headers, "causationid")),
                required(headers, "actor"),
                required(headers, "company"),
                optional(headers, "traceparent"));
    }

    private static String required(Headers headers, String attribute) {
        String value = optional(headers, attribute);
        if (value == null) {
            throw new IllegalArgumentException("no header " + PREFIX + attribute);
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String attribute) {
        Header header = headers.lastHeader(PREFIX + attribute);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
