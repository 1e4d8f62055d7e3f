package dev.kontor.kit.telemetry;

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

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The {@code traceparent} of the work under way, null when it is not traced. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.get(TRACE_PARENT);
    }

    /** Runs work as a step of the trace it came from. */
    public void continued(@Nullable String traceParent, String name, Runnable work) {
        if (traceParent == null) {
            work.run();
            return;
        }
        Span span = propagator
                .extract(Map.of(TRACE_PARENT, traceParent), Map::get)
                .name(name)
                .start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
