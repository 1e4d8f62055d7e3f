package dev.kontor.kit.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** The filters that hold the limits; they belong around the check of the token in the security chain. */
public final class Limits {

    private final Gate gate;
    private final CallerRate callerRate;

    public Limits(LimitSettings settings, JsonMapper json, MeterRegistry meters) {
        Refusals refusals = new Refusals(json, meters);
        this.gate = new Gate(
                settings.concurrent(),
                new Buckets(settings.strangerRate(), settings.strangerRate(), settings.remembered()),
                refusals);
        this.callerRate = new CallerRate(
                new Buckets(settings.callerRate(), settings.callerBurst(), settings.remembered()), refusals);
    }

    /** Goes before the check of the token. */
    public Filter gate() {
        return gate;
    }

    /** Goes after the check of the token. */
    public Filter callerRate() {
        return callerRate;
    }

    /** Health and metrics answer however many others ask. */
    static boolean holdFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
