package dev.kontor.kit.telemetry;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.MDC;

/**
 * Names what work is about in every line of the log it writes: {@code service}, {@code company} and, by its kind, the
 * subject, for example {@code document}. Identifiers only; nothing that tells of a person.
 */
public final class LogContext implements AutoCloseable {

    private final Deque<MDC.MDCCloseable> named = new ArrayDeque<>();

    private LogContext(String service) {
        name("service", service);
    }

    /** Work of a service, on this thread, until it is closed. */
    public static LogContext of(String service) {
        return new LogContext(service);
    }

    /** The handling of an event. */
    public static LogContext of(String service, Envelope envelope) {
        LogContext context = of(service);
        Subject subject = envelope.subject();
        context.name(subject.kind(), subject.key());
        context.name("company", envelope.company());
        return context;
    }

    void name(String key, String value) {
        named.push(MDC.putCloseable(key, value));
    }

    @Override
    public void close() {
        named.forEach(MDC.MDCCloseable::close);
    }
}
