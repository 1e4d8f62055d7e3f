package dev.kontor.tlog;

/** Bytes that are not of the form they should be. The message is one sentence for a person. */
public final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }
}
