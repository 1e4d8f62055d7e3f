package dev.kontor.bench.extraction.score;

import org.jspecify.annotations.Nullable;

/**
 * One field of one document.
 *
 * @param expected null when it is labelled as not stated
 * @param read null when nothing was read
 * @param confidence of what was read; 0 when nothing was
 * @param asked whether a person is asked about it
 */
public record FieldScore(
        Outcome outcome,
        @Nullable String expected,
        @Nullable String read,
        double confidence,
        boolean asked) {

    /** How a value that was read agrees with the label. */
    public enum Outcome {
        RIGHT,
        WRONG,
        MISSED,
        /** Read though it is not stated. */
        INVENTED
    }

    public Tally tally() {
        return switch (outcome) {
            case RIGHT -> new Tally(1, 0, 0);
            case WRONG -> new Tally(0, 1, 1);
            case MISSED -> new Tally(0, 0, 1);
            case INVENTED -> new Tally(0, 1, 0);
        };
    }

    /** Whether it was read, and nobody is asked about it. */
    public boolean isTaken() {
        return read != null && !asked;
    }

    public boolean isRight() {
        return outcome == Outcome.RIGHT;
    }
}
