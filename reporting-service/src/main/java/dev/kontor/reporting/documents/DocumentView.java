package dev.kontor.reporting.documents;

import dev.kontor.events.document.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list; null is not known yet.
 *
 * @param reason the code behind the status: of a refusal, an exclusion, a failure, the findings to clarify; or the
 *     document that was there before
 * @param supplier by name
 * @param number the supplier's own
 */
record DocumentView(
        UUID id,
        String company,
        DocumentStatus status,
        @Nullable String reason,
        @Nullable String type,
        @Nullable String supplier,
        @Nullable String number,
        @Nullable Money gross,
        @Nullable LocalDate dueDate,
        @Nullable String submittedBy,
        Instant receivedAt,
        Instant lastChange) {}
