package dev.kontor.suite.client;

/** A call did not give what was asked for. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public ApiFailure(String message, int status) {
        super(message);
        this.status = status;
    }

    /** HTTP status of the answer; 503 when there was none. */
    public int status() {
        return status;
    }
}
