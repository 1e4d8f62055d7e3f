package dev.kontor.kit.limits;

import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Turns requests away before they cost anything, and counts them as {@code kontor.rate.limited}. */
final class Refusals {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final JsonMapper json;
    private final Counter callers;
    private final Counter strangers;
    private final Counter crowd;

    Refusals(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.callers = counter(meters, "caller");
        this.strangers = counter(meters, "address");
        this.crowd = counter(meters, "concurrency");
    }

    void caller(HttpServletResponse response, long nanos) throws IOException {
        callers.increment();
        tooMany(response, nanos);
    }

    void stranger(HttpServletResponse response, long nanos) throws IOException {
        strangers.increment();
        tooMany(response, nanos);
    }

    void crowd(HttpServletResponse response) throws IOException {
        crowd.increment();
        Problems.write(
                response,
                json,
                KitProblem.UNAVAILABLE,
                "More requests than this instance works on at once.",
                Duration.ofSeconds(1));
    }

    private void tooMany(HttpServletResponse response, long nanos) throws IOException {
        // whole seconds, rounded up: who comes back then finds a token
        Problems.write(
                response,
                json,
                KitProblem.TOO_MANY_REQUESTS,
                "More requests than this service takes of one caller.",
                Duration.ofSeconds(Math.ceilDiv(nanos, SECOND)));
    }

    private static Counter counter(MeterRegistry meters, String scope) {
        return Counter.builder("kontor.rate.limited")
                .description("Requests turned away unseen")
                .tag("scope", scope)
                .register(meters);
    }
}
