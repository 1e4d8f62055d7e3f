package dev.kontor.extraction.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quantity, price and total of a line in the meaning in which they go together.
 *
 * @param base for how many units the price is (BT-149); null means one
 */
record Reckoned(
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal base,
        @Nullable BigDecimal total) {

    private static final BigDecimal CENT = new BigDecimal("0.011");
    private static final List<BigDecimal> BASES =
            List.of(BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(1000));

    /** @param priced whether the table has a column of prices; without one a price follows from the other two */
    static Reckoned of(@Nullable Figure counted, @Nullable Figure priced, @Nullable Figure summed, boolean hasPrices) {
        BigDecimal total = summed == null ? null : summed.value();
        BigDecimal quantity = counted == null ? null : counted.value();
        BigDecimal price = priced == null ? null : priced.value();
        if (counted == null || total == null || quantity == null || quantity.signum() == 0) {
            return new Reckoned(quantity, price, null, total);
        }
        if (priced == null || price == null) {
            return new Reckoned(quantity, hasPrices ? null : each(total, quantity), null, total);
        }
        for (BigDecimal count : counted.values()) {
            for (BigDecimal each : priced.values()) {
                if (off(count, each, total).compareTo(off(quantity, price, total)) < 0) {
                    quantity = count;
                    price = each;
                }
            }
        }
        // a price is never negative (BR-27): what is taken back is counted below zero
        boolean back = total.signum() < 0 && quantity.signum() > 0 && price.signum() > 0;
        return new Reckoned(back ? quantity.negate() : quantity, price, base(quantity, price, total), total);
    }

    private static BigDecimal each(BigDecimal total, BigDecimal quantity) {
        return total.divide(quantity, 4, RoundingMode.HALF_UP);
    }

    /** A price for ten, a hundred or a thousand units shows by what the line comes to. */
    private static @Nullable BigDecimal base(BigDecimal quantity, BigDecimal price, BigDecimal total) {
        BigDecimal product = quantity.multiply(price).abs();
        return total.signum() == 0
                ? null
                : BASES.stream()
                        .filter(base -> product.divide(base, 4, RoundingMode.HALF_UP)
                                        .subtract(total.abs())
                                        .abs()
                                        .compareTo(CENT)
                                < 0)
                        .findFirst()
                        .orElse(null);
    }

    private static BigDecimal off(BigDecimal quantity, BigDecimal price, BigDecimal total) {
        return quantity.multiply(price).abs().subtract(total.abs()).abs();
    }
}
