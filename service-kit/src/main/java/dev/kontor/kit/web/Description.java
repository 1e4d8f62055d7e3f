package dev.kontor.kit.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a service offers, as OpenAPI 3.1. Made from its controllers by a test and checked in: no service spends its start
 * on describing itself.
 */
public final class Description {

    /** Open to everybody: who may not call a route may know that it is there. */
    public static final String PATH = "/api/v1/openapi.json";

    private Description() {}

    static RouterFunction<ServerResponse> of(String service) {
        return RouterFunctions.resource(
                RequestPredicates.path(PATH), new ClassPathResource("openapi/" + service + ".json"));
    }
}
