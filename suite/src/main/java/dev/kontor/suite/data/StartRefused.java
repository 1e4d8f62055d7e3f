package dev.kontor.suite.data;

/** The suite cannot start, for a reason a person can mend; the message is the one sentence they see. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
