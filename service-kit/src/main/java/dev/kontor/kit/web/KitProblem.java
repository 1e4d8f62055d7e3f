package dev.kontor.kit.web;

import org.springframework.http.HttpStatus;

/** Problems every service can answer with. */
public enum KitProblem implements ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The caller may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "This representation is not offered"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This media type is not taken here"),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used before with another request"),
    IDEMPOTENCY_KEY_IN_FLIGHT(HttpStatus.CONFLICT, "A request with this idempotency key is still being worked on"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The thing has changed since it was read"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The thing exists; say which version you change"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests for now"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something this service needs is away for now"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    KitProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The code for a status the framework chose. */
    static KitProblem of(int status) {
        for (KitProblem problem : values()) {
            if (problem.status.value() == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
