package dev.kontor.payment.reconcile;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.payment.bank.BankStatement;
import dev.kontor.payment.bank.BankStatement.Entry;
import dev.kontor.payment.proposals.Payment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where and when the bank booked, and who told us.
 *
 * @param account the statement is about
 * @param cause for one payment
 */
record Booking(
        String account,
        String statementId,
        LocalDate bookingDate,
        LocalDate valueDate,
        Function<Payment, Cause> cause) {

    /** Empty when the line states no day at all; one day stands in for the other. */
    static Optional<Booking> of(BankStatement statement, Entry entry, Function<Payment, Cause> cause) {
        LocalDate booked = entry.bookingDate() == null ? entry.valueDate() : entry.bookingDate();
        LocalDate value = entry.valueDate() == null ? entry.bookingDate() : entry.valueDate();
        return booked == null || value == null
                ? Optional.empty()
                : Optional.of(new Booking(statement.account(), statement.id(), booked, value, cause));
    }
}
