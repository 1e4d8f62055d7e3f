package dev.kontor.console.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as the page shows it: words, not values.
 *
 * @param reason code behind the status, null for none
 * @param tone class for the style sheet
 * @param receivedAt for machines; {@code received} is for people
 */
record DocumentLine(
        String id,
        String number,
        String status,
        String tone,
        @Nullable String reason,
        String type,
        String supplier,
        String gross,
        String due,
        String company,
        Instant receivedAt,
        String received) {}
