package dev.kontor.events.payment;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.UUID;

/** A person took the payment back before it was released. */
public record PaymentWithdrawn(UUID paymentId, PersonId by, String reason) implements PaymentEvent {}
