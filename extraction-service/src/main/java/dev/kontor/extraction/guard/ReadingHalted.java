package dev.kontor.extraction.guard;

/**
 * Nothing can be read for now, whatever the document: this process is ending, or too many of its threads are caught in
 * documents that were given up.
 */
public final class ReadingHalted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadingHalted(String reason) {
        super(reason);
    }
}
