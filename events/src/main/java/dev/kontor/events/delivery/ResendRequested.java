package dev.kontor.events.delivery;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Audit lacks events and asks the service that wrote them to send them again from its outbox, as they were. Subject:
 * {@code service/…}, the one that is asked. What is named narrows the request; without anything it asks for all that
 * is kept.
 *
 * @param topic null for every topic
 * @param day on which the events happened, UTC; null for any
 * @param fromPosition first place in the outbox, null from the beginning
 * @param toPosition last place in the outbox, null to the end
 */
public record ResendRequested(
        @Nullable String topic,
        @Nullable LocalDate day,
        @Nullable Long fromPosition,
        @Nullable Long toPosition) implements Event {

    public static final EventType<ResendRequested> TYPE =
            new EventType<>("kontor.audit.ResendRequested.v1", "kontor.audit", ResendRequested.class);
}
