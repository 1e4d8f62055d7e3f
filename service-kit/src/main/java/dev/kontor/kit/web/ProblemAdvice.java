package dev.kontor.kit.web;

import dev.kontor.kit.remote.RemoteAway;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of a controller as problem+json with a code. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e) {
        return Problems.answer(e.code(), e.body());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> unavailable(RuntimeException e, HttpServletResponse response) throws Exception {
        log.warn("the database is away: {}", e.toString());
        breakOff(e, response);
        return Problems.answer(
                KitProblem.UNAVAILABLE,
                Problems.of(KitProblem.UNAVAILABLE, "The database cannot be reached. Please try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(RemoteAway e) {
        log.warn("{}: {}", e.getMessage(), String.valueOf(e.getCause()));
        return Problems.answer(
                KitProblem.UNAVAILABLE,
                Problems.of(KitProblem.UNAVAILABLE, "Something this service needs is away. Please try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return ResponseEntity.status(KitProblem.FORBIDDEN.status())
                .body(Problems.of(KitProblem.FORBIDDEN, "The token carries no role or company for this."));
    }

    @ExceptionHandler({RuntimeException.class, IOException.class})
    ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletResponse response) throws Exception {
        log.error("a request failed", e);
        breakOff(e, response);
        return ResponseEntity.status(KitProblem.INTERNAL.status())
                .body(Problems.of(KitProblem.INTERNAL, "The request failed and was logged."));
    }

    /** An answer that has begun must not end as if it were whole: left to the container, the connection breaks. */
    private static void breakOff(Exception e, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw e;
        }
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
