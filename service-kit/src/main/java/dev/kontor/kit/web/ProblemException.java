package dev.kontor.kit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ProblemDetail;

/** Ends a request with problem+json (RFC 9457). */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    /** @param detail one sentence about this occurrence, without personal data */
    public ProblemException(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Adds a member to the answer, for example the id of the refused document. */
    public ProblemException with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    /** The answer's body. */
    public ProblemDetail body() {
        ProblemDetail problem = Problems.of(code, String.valueOf(getMessage()));
        properties.forEach(problem::setProperty);
        return problem;
    }
}
