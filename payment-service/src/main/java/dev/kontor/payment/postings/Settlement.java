package dev.kontor.payment.postings;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.outcome.Outcome.Payable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the bank booked for one payment.
 *
 * @param paid what left the bank, positive, in euro
 * @param discount kept, zero or positive
 * @param booked day of the bank's booking, the date of the entry
 */
public record Settlement(
        DocumentId document, UUID payment, Payable payable, BigDecimal paid, BigDecimal discount, LocalDate booked) {}
