package dev.kontor.kit.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of a controller as problem+json with a code. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e) {
        return ResponseEntity.status(e.code().status()).body(e.body());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> unavailable(RuntimeException e) {
        log.warn("the database is away: {}", e.toString());
        return ResponseEntity.status(KitProblem.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problems.of(KitProblem.UNAVAILABLE, "The database cannot be reached. Please try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return ResponseEntity.status(KitProblem.FORBIDDEN.status())
                .body(Problems.of(KitProblem.FORBIDDEN, "The token carries no role or company for this."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException e) {
        log.error("a request failed", e);
        return ResponseEntity.status(KitProblem.INTERNAL.status())
                .body(Problems.of(KitProblem.INTERNAL, "The request failed and was logged."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        KitProblem code = KitProblem.of(status.value());
        ProblemDetail problem = body instanceof ProblemDetail given ? given : Problems.of(code, code.title());
        problem.setProperty("code", code.code());
        if (e instanceof MethodArgumentNotValidException invalid
                && !invalid.getFieldErrors().isEmpty()) {
            problem.setDetail(invalid.getFieldErrors().stream()
                    .map(error -> error.getField() + " " + error.getDefaultMessage())
                    .sorted()
                    .reduce((a, b) -> a + "; " + b)
                    .orElse(code.title()));
        }
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }
}
