package dev.kontor.events.payment;

import java.util.UUID;

/**
 * The bank refused or returned the payment; a person decides what follows.
 *
 * @param reasonCode ISO 20022 reason, for example {@code AC04}
 */
public record PaymentFailed(UUID paymentId, String endToEndId, String reasonCode) implements PaymentEvent {}
