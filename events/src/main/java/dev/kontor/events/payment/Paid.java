package dev.kontor.events.payment;

import dev.kontor.events.document.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A booked entry of a bank statement settles this document. */
public record Paid(
        UUID paymentId, String endToEndId, Money amount, LocalDate bookingDate, LocalDate valueDate, String statementId)
        implements PaymentEvent {}
