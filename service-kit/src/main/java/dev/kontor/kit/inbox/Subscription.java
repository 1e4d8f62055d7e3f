package dev.kontor.kit.inbox;

import dev.kontor.events.envelope.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service reads and how. A bean of this type is all that is needed; the kit runs it. The name is the consumer
 * group and the key of the inbox: it never changes.
 */
public final class Subscription {

    /** How a consumer treats order. */
    public enum Kind {
        /**
         * Reads one topic: applies last + 1 per subject, skips what it has, parks what comes after a gap until the gap
         * is filled.
         */
        ORDERED,
        /**
         * Reads several topics, and each of them as an ordered consumer does: every event once, in the order of its
         * subject there. Across topics events come in any order, also that of a cause after its effect, and the handlers
         * end at the same state whatever it was.
         */
        COMMUTATIVE,
        /** Master data: the handler keeps the highest version; nothing waits for anything. */
        LATEST_WINS,
        /** Records what arrives, as it arrives, again if it arrives again, and flags what is wrong; nothing waits. */
        APPEND
    }

    private final String name;
    private final Kind kind;
    private final Map<Class<? extends Event>, Handler<?>> handlers = new LinkedHashMap<>();
    private final List<String> topics = new ArrayList<>();
    private @Nullable BatchHandler batchHandler;

    private Subscription(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    public static Subscription ordered(String name) {
        return new Subscription(name, Kind.ORDERED);
    }

    public static Subscription commutative(String name) {
        return new Subscription(name, Kind.COMMUTATIVE);
    }

    public static Subscription latestWins(String name) {
        return new Subscription(name, Kind.LATEST_WINS);
    }

    /** An append consumer: every record of these topics, in batches. */
    public static Subscription append(String name, List<String> topics, BatchHandler handler) {
        Subscription subscription = new Subscription(name, Kind.APPEND);
        subscription.topics.addAll(topics);
        subscription.batchHandler = handler;
        return subscription;
    }

    /** Adds a handler; the topic of the event is read. Events without a handler are passed over. */
    public <E extends Event> Subscription on(Class<E> event, Handler<E> handler) {
        handlers.put(event, handler);
        return this;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    Map<Class<? extends Event>, Handler<?>> handlers() {
        return handlers;
    }

    List<String> topics() {
        return topics;
    }

    BatchHandler batchHandler() {
        if (batchHandler == null) {
            throw new IllegalStateException("subscription " + name + " has no batch handler");
        }
        return batchHandler;
    }
}
