package dev.kontor.payment.reconcile;

import dev.kontor.events.document.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One part of a line, stored.
 *
 * @param reference end-to-end id, group or file it names; null when it names none
 */
record BankEntry(
        long id,
        String account,
        String statementId,
        Money amount,
        @Nullable LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        @Nullable String reference,
        Result result,
        Reason reason) {}
