package dev.kontor.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Problem details as this house writes them: with a stable {@code code}. */
public final class Problems {

    /** When to come back to a service that misses something. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private Problems() {}

    static ProblemDetail of(ProblemCode code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
        problem.setTitle(code.title());
        problem.setProperty("code", code.code());
        return problem;
    }

    /** An answer of a controller; with {@code Retry-After} where coming back helps. */
    static ResponseEntity<ProblemDetail> answer(ProblemCode code, ProblemDetail body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(code.status());
        if (code == KitProblem.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(OUTAGE.toSeconds()));
        }
        return answer.body(body);
    }

    /** Answers outside of a controller, for example from a filter. */
    public static void write(HttpServletResponse response, JsonMapper json, ProblemCode code, String detail)
            throws IOException {
        if (code == KitProblem.UNAVAILABLE && response.getHeader(HttpHeaders.RETRY_AFTER) == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(OUTAGE.toSeconds()));
        }
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), of(code, detail));
    }

    /** As the other, and says when to come back. */
    public static void write(
            HttpServletResponse response, JsonMapper json, ProblemCode code, String detail, Duration retryAfter)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        write(response, json, code, detail);
    }
}
