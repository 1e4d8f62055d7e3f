package dev.kontor.bench.extraction.generate.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and how to pay.
 *
 * @param way how
 * @param days from the date of the document; 0 for at once
 * @param due null when it is to be paid at once, or has been paid
 * @param tiers cash discounts, the earliest first
 */
public record Terms(Way way, int days, @Nullable LocalDate due, List<Tier> tiers) {

    /** How a document is paid. */
    public enum Way {
        TRANSFER,
        DEBIT,
        PAID
    }

    /** A cash discount for who pays early. */
    public record Tier(int days, BigDecimal percent, LocalDate until) {}
}
