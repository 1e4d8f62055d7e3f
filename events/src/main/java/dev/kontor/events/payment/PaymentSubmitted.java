package dev.kontor.events.payment;

import dev.kontor.events.document.Money;
import dev.kontor.events.envelope.Subject.PaymentRunId;
import java.util.UUID;

/** The order for this document lies in the outbox folder for the bank. */
public record PaymentSubmitted(UUID paymentId, PaymentRunId run, String endToEndId, Money amount)
        implements PaymentEvent {}
