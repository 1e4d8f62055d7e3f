package dev.kontor.kit.telemetry;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.Subject;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and continues the W3C trace context, so that one trace runs from upload to payment. */
public final class Traces {

    private static final String TRACE_PARENT = "traceparent";
    private static final ScopedValue<Subject> HANDLED = ScopedValue.newInstance();

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The {@code traceparent} of the work under way, null when it is not traced. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        return context == null ? null : written(context);
    }

    /** Runs the handling of an event as a step of the trace it came from. */
    public void continued(Envelope envelope, String name, Runnable work) {
        ScopedValue.where(HANDLED, envelope.subject()).run(() -> continued(envelope.traceParent(), name, work));
    }

    /** Whether an event of that subject is being handled: then the work under way is a step of the subject's trace. */
    public boolean handling(Subject subject) {
        return HANDLED.isBound() && HANDLED.get().equals(subject);
    }

    /**
     * The trace context for what a request or a timer does to something that has a trace of its own: a step of
     * that trace, linked to the work under way. People act hours later and in a trace of their browser; their step
     * belongs to both.
     *
     * @param traceParent the last step of the other trace
     */
    public @Nullable String joined(String traceParent, String name) {
        TraceContext here = tracer.currentTraceContext().context();
        Span.Builder step = propagator
                .extract(Map.of(TRACE_PARENT, traceParent), Map::get)
                .kind(Span.Kind.PRODUCER)
                .name(name);
        if (here != null) {
            if (traceParent.contains(here.traceId())) {
                return written(here);
            }
            step.addLink(new Link(here));
        }
        Span span = step.start();
        span.end();
        return written(span.context());
    }

    private void continued(@Nullable String traceParent, String name, Runnable work) {
        if (traceParent == null) {
            work.run();
            return;
        }
        Span span = propagator
                .extract(Map.of(TRACE_PARENT, traceParent), Map::get)
                .kind(Span.Kind.CONSUMER)
                .name(name)
                .start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private @Nullable String written(TraceContext context) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.get(TRACE_PARENT);
    }
}
