package dev.kontor.events.envelope;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of one event, carried as {@code ce_*} Kafka headers (binary mode).
 *
 * @param id UUIDv7, unique for ever; the same event sent again carries the same id
 * @param type name and version, for example {@code kontor.intake.DocumentReceived.v1}
 * @param source the service that says so, for example {@code /kontor/intake}
 * @param sequence 1, 2, 3 … without a gap per (topic, subject), counted in the producer's transaction
 * @param time when it happened, UTC
 * @param dataSchema URI of the JSON Schema of the body
 * @param correlationId the document (or run) all of this belongs to
 * @param causationId the event that led to this one; null when a person or the outside world did
 * @param actor pseudonym of who acted: {@code person/…} or {@code service/…}
 * @param company the company the subject belongs to
 * @param traceParent W3C trace context, null when the work was not traced
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        Subject subject,
        long sequence,
        Instant time,
        String dataSchema,
        UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        String company,
        @Nullable String traceParent) {}
