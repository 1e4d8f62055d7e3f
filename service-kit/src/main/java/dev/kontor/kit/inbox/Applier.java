package dev.kontor.kit.inbox;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.telemetry.LogContext;
import dev.kontor.kit.telemetry.Traces;

/**
 * Hands one delivery to the handler of its type; a type without a handler is passed over. The type has to be at home on
 * the topic: the right to write a topic is all that proves who says so.
 */
final class Applier {

    private final Subscription subscription;
    private final EventTypes types;
    private final Traces traces;
    private final String service;

    Applier(Subscription subscription, EventTypes types, Traces traces, String service) {
        this.subscription = subscription;
        this.types = types;
        this.traces = traces;
        this.service = service;
    }

    void apply(Delivery delivery) {
        types.named(delivery.envelope().type()).ifPresent(type -> {
            if (!type.topic().equals(delivery.topic())) {
                throw new IllegalArgumentException(type.name() + " has no business on " + delivery.topic());
            }
            try {
                apply(type, delivery);
            } catch (StackOverflowError | LinkageError | AssertionError e) {
                // an error would stop the consumer for good, and with it all other subjects
                throw new IllegalStateException("the handler ended in an error", e);
            }
        });
    }

    private <E extends Event> void apply(EventType<E> type, Delivery delivery) {
        @SuppressWarnings("unchecked") // Subscription.on pairs class and handler
        Handler<E> handler = (Handler<E>) subscription.handlers().get(type.body());
        if (handler != null) {
            E event = EventJson.read(delivery.body(), type.body());
            try (LogContext _ = LogContext.of(service, delivery.envelope())) {
                traces.continued(
                        delivery.envelope(),
                        subscription.name() + " " + type.body().getSimpleName(),
                        () -> handler.on(event, delivery.envelope()));
            }
        }
    }
}
