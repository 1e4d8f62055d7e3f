package dev.kontor.audit.log;

import dev.kontor.audit.standing.LogStopped;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be read without a key is away, not gone; the sentence for the operator names no content. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LogStoppedAdvice {

    /** In seconds: somebody has to come first. */
    private static final String LATER = "60";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stopped(LogStopped e, HttpServletResponse response) {
        if (response.isCommitted()) {
            // an answer that has begun breaks off
            throw e;
        }
        ProblemException problem = new ProblemException(KitProblem.UNAVAILABLE, String.valueOf(e.getMessage()));
        return ResponseEntity.status(problem.code().status())
                .header(HttpHeaders.RETRY_AFTER, LATER)
                .body(problem.body());
    }
}
