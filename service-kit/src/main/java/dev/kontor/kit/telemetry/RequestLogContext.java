package dev.kontor.kit.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Names in the log what a request is about. {@code /documents/{id}} and {@code /cases/{documentId}} are both about a
 * {@code document}. Only what looks like an identifier is taken: a path is written by the caller.
 */
final class RequestLogContext implements HandlerInterceptor {

    private static final String CONTEXT = RequestLogContext.class.getName();
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,63}");
    private static final Pattern COLLECTION = Pattern.compile("/([a-z-]+)s/\\{id}");

    private final String service;

    RequestLogContext(String service) {
        this.service = service;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LogContext context = LogContext.of(service);
        request.setAttribute(CONTEXT, context);
        name(context, "company", request.getParameter("company"));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            variables.forEach((variable, value) ->
                    name(context, subject(String.valueOf(variable), pattern), String.valueOf(value)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(CONTEXT) instanceof LogContext context) {
            context.close();
        }
    }

    private static void name(LogContext context, @Nullable String key, @Nullable String value) {
        if (key != null && value != null && IDENTIFIER.matcher(value).matches()) {
            context.name(key, value);
        }
    }

    private static @Nullable String subject(String variable, String pattern) {
        if (variable.endsWith("Id")) {
            return variable.substring(0, variable.length() - "Id".length());
        }
        if (variable.equals("company")) {
            return variable;
        }
        Matcher collection = COLLECTION.matcher(pattern);
        return variable.equals("id") && collection.find() ? collection.group(1) : null;
    }
}
