package dev.kontor.extraction.ocr;

/** A page could not be read: the engine is missing, gave up, or ran out of time. */
public final class OcrFailed extends Exception {

    private static final long serialVersionUID = 1L;

    OcrFailed(String message) {
        super(message);
    }

    OcrFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
