package dev.kontor.kit.inbox;

/** Something outside the service is away for now: the consumer waits and tries again, nothing is parked. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
