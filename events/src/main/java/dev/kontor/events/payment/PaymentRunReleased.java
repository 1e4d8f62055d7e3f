package dev.kontor.events.payment;

import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Subject.PersonId;
import java.time.LocalDate;

/**
 * A second person released a payment run. Subject: {@code payment-run/…}.
 *
 * @param messageId MsgId of the file, unique for ever
 * @param sha256 of the stored file that goes to the bank, lower-case hex
 */
public record PaymentRunReleased(
        String messageId,
        PersonId createdBy,
        PersonId releasedBy,
        int payments,
        Money sum,
        LocalDate executionDate,
        String sha256)
        implements PaymentEvent {}
