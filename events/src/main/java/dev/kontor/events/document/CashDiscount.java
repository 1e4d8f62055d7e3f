package dev.kontor.events.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One tier of cash discount (Skonto).
 *
 * @param days calendar days from the document date; null when only a date is stated
 * @param percent of the discountable gross amount
 * @param until the last day, when stated
 * @param baseAmount the discountable amount, when it is not the amount due
 */
public record CashDiscount(
        @Nullable Integer days,
        BigDecimal percent,
        @Nullable LocalDate until,
        @Nullable BigDecimal baseAmount) {}
