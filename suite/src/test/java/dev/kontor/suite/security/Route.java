package dev.kontor.suite.security;

import dev.kontor.suite.Suite;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One route of one service, as the running service knows it.
 *
 * @param path with a value for each variable
 * @param roles any of which may call it
 * @param consumes media type of its body; JSON where it names none
 * @param paged whether it takes a cursor
 */
record Route(String service, RequestMethod method, String path, Set<String> roles, MediaType consumes, boolean paged) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String SOME_ID = "0198c0de-0000-7000-8000-000000000000";

    static List<Route> of(Suite suite, String service) {
        List<Route> routes = new ArrayList<>();
        suite.service(service)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getPackageName().startsWith("dev.kontor.")) {
                        routes.add(of(service, info, handler));
                    }
                });
        return routes;
    }

    private static Route of(String service, RequestMappingInfo info, HandlerMethod handler) {
        boolean numbered = List.of(handler.getMethod().getParameterTypes()).contains(long.class);
        String path = info.getPatternValues().iterator().next();
        return new Route(
                service,
                info.getMethodsCondition().getMethods().iterator().next(),
                VARIABLE.matcher(path).replaceAll(numbered ? "1" : SOME_ID),
                Set.of(Objects.requireNonNull(handler.getMethodAnnotation(RolesAllowed.class))
                        .value()),
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON),
                Arrays.stream(handler.getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals("cursor")));
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
