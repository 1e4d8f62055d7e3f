package dev.kontor.events.payment;

import dev.kontor.events.document.Money;
import dev.kontor.events.outcome.Payee;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One payment for this document waits for a run.
 *
 * @param amount what will be transferred, positive
 * @param dueDate by the rules of payment §7
 * @param executionDate the TARGET day on which the order is to be executed
 */
public record PaymentScheduled(UUID paymentId, Payee payee, Money amount, LocalDate dueDate, LocalDate executionDate)
        implements PaymentEvent {}
