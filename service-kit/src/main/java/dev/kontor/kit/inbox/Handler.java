package dev.kontor.kit.inbox;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Event;

/** Applies one event. Runs in the transaction that also marks the event as applied: both happen, or neither. */
@FunctionalInterface
public interface Handler<E extends Event> {
    void on(E event, Envelope envelope);
}
