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

    /** On a replay topic: the topic an event was published on. */
    public static final String TOPIC = "kontor_topic";

    private static final String PREFIX = "ce_";

    /** Attributes are keys of indexes; PostgreSQL takes some 2,700 bytes for all of a key. */
    private static final int LONGEST = 512;

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
     * @throws java.time.DateTimeException if the time is none
     */
    static Envelope read(Headers headers) {
        return new Envelope(
                UUID.fromString(required(headers, "id")),
                required(headers, "type"),
                required(headers, "source"),
                Subject.parse(required(headers, "subject")),
                sequence(required(headers, "sequence")),
                Instant.parse(required(headers, "time")),
                required(headers, "dataschema"),
                UUID.fromString(required(headers, "correlationid")),
                uuid(optional(headers, PREFIX + "causationid")),
                required(headers, "actor"),
                required(headers, "company"),
                optional(headers, PREFIX + "traceparent"));
    }

    /** @throws IllegalArgumentException if the record does not say its topic */
    static String topic(Headers headers) {
        return present(TOPIC, optional(headers, TOPIC));
    }

    private static String required(Headers headers, String attribute) {
        return present(PREFIX + attribute, optional(headers, PREFIX + attribute));
    }

    private static String present(String header, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("no header " + header);
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String value = new String(header.value(), UTF_8);
        if (header.value().length > LONGEST || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the header " + name + " is too long or holds NUL");
        }
        return value;
    }

    private static long sequence(String text) {
        long sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences count from 1");
        }
        return sequence;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
