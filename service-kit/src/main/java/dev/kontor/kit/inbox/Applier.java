package dev.kontor.kit.inbox;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.telemetry.LogContext;
import dev.kontor.kit.telemetry.Traces;

/** Hands one delivery to the handler of its type; a type without a handler is passed over. */
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
        types.named(delivery.envelope().type()).ifPresent(type -> apply(type, delivery));
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
