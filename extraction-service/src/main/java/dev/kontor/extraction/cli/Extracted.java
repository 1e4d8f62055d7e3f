package dev.kontor.extraction.cli;

import dev.kontor.extraction.reading.Reading.Read;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param file as it was named on the command line
 * @param pages of a PDF or image; 0 for XML and for what could not be read
 * @param millis that reading took, from bytes to fields
 * @param read null when there is a problem
 * @param problem null when it was read
 */
record Extracted(
        String file,
        int pages,
        double millis,
        @Nullable Read read,
        @Nullable Problem problem) {

    /** @param code a {@code FailureCode}, or what was wrong with the file itself */
    record Problem(String code, String message) {}

    /** What kind of thing the fields were read from, as the bench names its sets. */
    enum Set {
        XML,
        TEXT,
        SCAN
    }

    static Extracted failed(String file, double millis, String code, String message) {
        return new Extracted(file, 0, millis, null, new Problem(code, message));
    }
}
