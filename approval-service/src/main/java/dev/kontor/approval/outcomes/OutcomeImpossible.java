package dev.kontor.approval.outcomes;

/** A document that cannot become what its type declares. The message starts with the code and holds no personal data. */
public final class OutcomeImpossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** A mandatory property of the outcome has no value. */
        OUTCOME_PROPERTY_MISSING,
        /** A property is no date, amount or person. */
        OUTCOME_PROPERTY_INVALID,
        /** The document has no payee the directories know. */
        OUTCOME_PAYEE_UNKNOWN
    }

    private final Code code;

    OutcomeImpossible(Code code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
