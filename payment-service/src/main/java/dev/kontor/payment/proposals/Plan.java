package dev.kontor.payment.proposals;

import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.payment.bank.TargetCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When and how much is paid (payment §7, §8).
 *
 * @param dueDate when the money has to be there
 * @param executionDate the TARGET day of the order
 * @param amount in euro, after discount
 * @param discount zero when none is taken
 * @param discountUntil last execution day the discount is safe on; null when none is taken
 */
public record Plan(
        LocalDate dueDate,
        LocalDate executionDate,
        BigDecimal amount,
        BigDecimal discount,
        @Nullable LocalDate discountUntil) {

    /**
     * The best discount that is worth it on its last safe day; else so that the money arrives on the due date; else now.
     *
     * @param earliest first day a file can be executed
     * @param termDays from the document date, when no due date is stated
     * @param threshold per cent a year
     */
    static Plan of(Payable payable, LocalDate earliest, int termDays, BigDecimal threshold) {
        BigDecimal due = payable.amountDue().amount().setScale(2, RoundingMode.HALF_UP);
        LocalDate dueDate = payable.dueDate() != null
                ? payable.dueDate()
                : payable.documentDate().plusDays(termDays);
        Optional<Skonto> skonto =
                Skonto.best(payable.skonto(), payable.documentDate(), due, dueDate, earliest, threshold);
        if (skonto.isPresent()) {
            Skonto taken = skonto.get();
            return new Plan(
                    dueDate, taken.execution(), due.subtract(taken.discount()), taken.discount(), taken.execution());
        }
        LocalDate wanted = TargetCalendar.executionToArriveBy(dueDate);
        return new Plan(dueDate, wanted.isBefore(earliest) ? earliest : wanted, due, BigDecimal.ZERO.setScale(2), null);
    }

    /** Whether the amount is still right when the order cannot be executed before this day. */
    public boolean holds(LocalDate earliest) {
        return discountUntil == null || !discountUntil.isBefore(earliest);
    }
}
