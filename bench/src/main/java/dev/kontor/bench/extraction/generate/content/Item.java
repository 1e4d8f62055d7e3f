package dev.kontor.bench.extraction.generate.content;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line.
 *
 * @param position as printed
 * @param article number of the seller
 * @param details further rows of the description, often with numbers that mean nothing here
 * @param unit of UN/ECE Recommendation 20
 * @param discount percent taken off quantity times price; null for none
 * @param rate percent of tax
 * @param total what the line comes to, net or gross as the prices are
 */
public record Item(
        String position,
        String article,
        String description,
        List<String> details,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        @Nullable BigDecimal discount,
        BigDecimal rate,
        BigDecimal total) {

    /** Taken back, or given again. */
    Item negated() {
        return new Item(
                position,
                article,
                description,
                details,
                quantity.negate(),
                unit,
                price,
                discount,
                rate,
                total.negate());
    }
}
