package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.EventTypes;
import java.util.List;

/** The catalog of the probe. */
final class ProbeEvents {

    public static final String NOTES = "kontor.disorder";
    public static final String MORE_NOTES = "kontor.disorder-more";
    public static final String PRICES = "kontor.disorder-prices";
    public static final String HEARD = "kontor.disorder-heard";

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
