package dev.kontor.payment.proposals;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.payment.bank.TargetCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A discount that can be taken safely: the money arrives by the deadline (payment §6).
 *
 * @param discount in euro, positive, to the cent
 * @param execution the last TARGET day on which the order may be executed
 */
record Skonto(BigDecimal percent, BigDecimal discount, LocalDate execution) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal YEAR = new BigDecimal(365);

    /**
     * The highest discount that can still be reached and is worth it.
     *
     * @param due amount due before discount
     * @param dueDate when the full amount has to be there
     * @param earliest first day a file can be executed
     * @param threshold per cent a year the discount has to exceed
     */
    static Optional<Skonto> best(
            Collection<CashDiscount> tiers,
            LocalDate documentDate,
            BigDecimal due,
            LocalDate dueDate,
            LocalDate earliest,
            BigDecimal threshold) {
        return tiers.stream()
                .filter(tier -> tier.percent().signum() > 0 && tier.percent().compareTo(HUNDRED) < 0)
                .flatMap(tier -> reachable(tier, documentDate, due, dueDate, earliest, threshold).stream())
                .filter(skonto -> skonto.discount.signum() > 0 && skonto.discount.compareTo(due) < 0)
                .max(Comparator.comparing(Skonto::discount).thenComparing(Skonto::execution));
    }

    private static Optional<Skonto> reachable(
            CashDiscount tier,
            LocalDate documentDate,
            BigDecimal due,
            LocalDate dueDate,
            LocalDate earliest,
            BigDecimal threshold) {
        LocalDate deadline = deadline(tier, documentDate);
        if (deadline == null || !worthIt(tier.percent(), ChronoUnit.DAYS.between(deadline, dueDate), threshold)) {
            return Optional.empty();
        }
        LocalDate execution = TargetCalendar.executionToArriveBy(deadline);
        BigDecimal base = tier.baseAmount() == null ? due : tier.baseAmount();
        BigDecimal discount = base.multiply(tier.percent()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return execution.isBefore(earliest)
                ? Optional.empty()
                : Optional.of(new Skonto(tier.percent(), discount, execution));
    }

    /** Calendar days from the document date, §187(1), §188(1) BGB; a stated day stands for itself. */
    private static @Nullable LocalDate deadline(CashDiscount tier, LocalDate documentDate) {
        if (tier.until() != null) {
            return tier.until();
        }
        return tier.days() == null ? null : documentDate.plusDays(tier.days());
    }

    /** Simple effective rate of a year, {@code p/(100-p) * 365/days}; a discount that costs no time is always worth it. */
    static boolean worthIt(BigDecimal percent, long daysEarlier, BigDecimal threshold) {
        return daysEarlier <= 0 || annualRate(percent, daysEarlier).compareTo(threshold) > 0;
    }

    /** Per cent a year. */
    static BigDecimal annualRate(BigDecimal percent, long daysEarlier) {
        return percent.multiply(HUNDRED)
                .multiply(YEAR)
                .divide(HUNDRED.subtract(percent).multiply(BigDecimal.valueOf(daysEarlier)), MathContext.DECIMAL64);
    }
}
