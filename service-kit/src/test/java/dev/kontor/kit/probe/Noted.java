package dev.kontor.kit.probe;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import java.util.List;

/** The one event of the probe. */
record Noted(String note) implements Event {

    static final EventType<Noted> TYPE = new EventType<>("kontor.probe.Noted.v1", "kontor.probe", Noted.class);
    static final EventTypes TYPES = new EventTypes(List.of(TYPE));
}
