package dev.kontor.kit.outbox;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.kit.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is published: what it belongs to, what led to it, and who acted.
 *
 * @param correlationId the document or run all of it belongs to
 * @param causationId the event that led to this one; null when a person or the outside world did
 * @param actor pseudonym, {@code person/…} or {@code service/…}
 */
public record Cause(UUID correlationId, @Nullable UUID causationId, String actor, String company) {

    /** An event led to it; the service acts. */
    public static Cause of(Envelope envelope, String service) {
        return new Cause(envelope.correlationId(), envelope.id(), "service/" + service, envelope.company());
    }

    /** A person or machine at the REST interface did it. */
    public static Cause of(Caller caller, String company, UUID correlationId) {
        return new Cause(correlationId, null, caller.actor(), company);
    }

    /** The service does it of its own accord: a timer, a folder, a start-up check. */
    public static Cause of(String service, String company, UUID correlationId) {
        return new Cause(correlationId, null, "service/" + service, company);
    }
}
