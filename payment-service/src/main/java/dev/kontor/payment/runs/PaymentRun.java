package dev.kontor.payment.runs;

import dev.kontor.events.envelope.Subject.PaymentRunId;
import dev.kontor.events.envelope.Subject.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run without its file.
 *
 * @param payments how many it holds; for a cancelled run, held
 * @param sum in euro
 * @param messageId {@code MsgId} of the file, null before the release
 * @param sha256 of the file, lower-case hex, null before the release
 */
public record PaymentRun(
        UUID id,
        String company,
        RunState state,
        LocalDate executionUntil,
        int payments,
        BigDecimal sum,
        PersonId createdBy,
        Instant createdAt,
        @Nullable PersonId releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String messageId,
        @Nullable String sha256) {

    PaymentRunId subject() {
        return new PaymentRunId(id);
    }
}
