package dev.kontor.events.payment;

import dev.kontor.events.envelope.Event;

/** What payment says about a document or a payment run. */
public sealed interface PaymentEvent extends Event
        permits PaymentScheduled,
                PaymentExcluded,
                PaymentRunReleased,
                PaymentSubmitted,
                Paid,
                PaymentFailed,
                PaymentWithdrawn {}
