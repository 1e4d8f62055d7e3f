package dev.kontor.reporting.documents;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a document passed each stage; null is not yet. */
record Stages(
        Instant receivedAt,
        @Nullable Instant extractedAt,
        @Nullable Instant validatedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant submittedAt,
        @Nullable Instant paidAt) {
    /**
     * Milliseconds from the end of the stage before to the end of this one; null while either is not known.
     *
     * @param total from receipt to payment
     */
    record Millis(
            @Nullable Long extraction,
            @Nullable Long validation,
            @Nullable Long approval,
            @Nullable Long scheduling,
            @Nullable Long submission,
            @Nullable Long payment,
            @Nullable Long total) {}

    Millis durations() {
        return new Millis(
                between(receivedAt, extractedAt),
                between(extractedAt, validatedAt),
                between(validatedAt, approvedAt),
                between(approvedAt, scheduledAt),
                between(scheduledAt, submittedAt),
                between(submittedAt, paidAt),
                between(receivedAt, paidAt));
    }

    private static @Nullable Long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toMillis();
    }
}
