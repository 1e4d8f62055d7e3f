package dev.kontor.kit.relayed;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;

/** The one event of the service. */
record Carried(String note) implements Event {

    static final EventType<Carried> TYPE =
            new EventType<>("kontor.relayed.Carried.v1", "kontor.relayed", Carried.class);
}
