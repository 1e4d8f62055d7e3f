package dev.kontor.events.envelope;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The event types a service can write and read, found by body class or by name. */
public final class EventTypes {

    private final List<EventType<?>> all;
    private final Map<Class<?>, EventType<?>> byBody;
    private final Map<String, EventType<?>> byName;

    /** @throws IllegalStateException if two types share a name or a body class */
    public EventTypes(Collection<EventType<?>> types) {
        all = List.copyOf(types);
        byBody = all.stream().collect(toUnmodifiableMap(EventType::body, identity()));
        byName = all.stream().collect(toUnmodifiableMap(EventType::name, identity()));
    }

    /** These and others; a type that is in both counts once. */
    public EventTypes and(EventType<?>... others) {
        return new EventTypes(
                Stream.concat(all.stream(), Arrays.stream(others)).distinct().toList());
    }

    /** In the order of the catalog. */
    public List<EventType<?>> all() {
        return all;
    }

    /** @throws IllegalArgumentException if the class is not in the catalog */
    public EventType<?> of(Class<? extends Event> body) {
        EventType<?> type = byBody.get(body);
        if (type == null) {
            throw new IllegalArgumentException("not an event of the catalog: " + body.getName());
        }
        return type;
    }

    /** Empty for a type this reader does not know: readers pass over those. */
    public Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
