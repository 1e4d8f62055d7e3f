package dev.kontor.console.documents;

import dev.kontor.events.document.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in reporting's answers, as far as the console shows it; null is not known yet.
 *
 * @param status name of a {@link Status}, or one that is newer than this console
 * @param reason the code behind the status
 * @param type name of a declared type
 * @param number the supplier's own
 */
record ReportedDocument(
        UUID id,
        String company,
        String status,
        @Nullable String reason,
        @Nullable String type,
        @Nullable String supplier,
        @Nullable String number,
        @Nullable Money gross,
        @Nullable LocalDate dueDate,
        Instant receivedAt) {}
