package dev.kontor.extraction.ocr;

/** A page could not be read: the engine is missing, gave up, or ran out of time. */
public final class OcrFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean outOfTime;

    OcrFailed(String message) {
        super(message);
        this.outOfTime = false;
    }

    OcrFailed(String message, Throwable cause) {
        super(message, cause);
        this.outOfTime = cause instanceof OcrFailed failed && failed.outOfTime;
    }

    private OcrFailed(String message, boolean outOfTime) {
        super(message);
        this.outOfTime = outOfTime;
    }

    /** The page might have been read with more time. */
    static OcrFailed outOfTime(String message) {
        return new OcrFailed(message, true);
    }

    boolean isOutOfTime() {
        return outOfTime;
    }
}
