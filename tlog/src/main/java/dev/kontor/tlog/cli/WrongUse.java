package dev.kontor.tlog.cli;

/** The command was called in a way it does not know. The message says which. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
