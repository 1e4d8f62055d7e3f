package dev.kontor.kit.probe;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import java.util.List;

/** The catalog of the probe. */
final class ProbeEvents {

    public static final String NOTES = "kontor.probe";
    public static final String MORE_NOTES = "kontor.probe-more";
    public static final String PRICES = "kontor.probe-prices";
    public static final String HEARD = "kontor.heard";

    public static final EventTypes TYPES = new EventTypes(List.of(
            v1(NOTES, Noted.class),
            v1(MORE_NOTES, NotedElsewhere.class),
            v1(PRICES, Priced.class),
            v1(HEARD, Heard.class)));

    private ProbeEvents() {}

    private static <E extends Event> EventType<E> v1(String topic, Class<E> body) {
        return new EventType<>(topic + "." + body.getSimpleName() + ".v1", topic, body);
    }
}
