package dev.kontor.extraction.schematron;

/** The rules give wrong verdicts on documents whose verdict is known; none may be reported. */
public final class RulesUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulesUnfit(String message) {
        super(message);
    }
}
