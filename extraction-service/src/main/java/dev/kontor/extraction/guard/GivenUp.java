package dev.kontor.extraction.guard;

import dev.kontor.extraction.reading.Reading.FailureCode;

/** A document is not read any further; the message is a sentence without content of the document. */
public final class GivenUp extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    GivenUp(FailureCode code, String reason) {
        super(reason);
        this.code = code;
    }

    public FailureCode code() {
        return code;
    }

    /** Never null, as that of any exception might be. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
