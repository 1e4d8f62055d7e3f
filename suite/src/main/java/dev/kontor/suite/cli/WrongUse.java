package dev.kontor.suite.cli;

/** The command line cannot be understood. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String sentence) {
        super(sentence);
    }
}
