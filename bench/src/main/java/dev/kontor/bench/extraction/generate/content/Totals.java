package dev.kontor.bench.extraction.generate.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a document, two decimals.
 *
 * @param lines sum of the lines, net or gross as the prices are (BT-106)
 * @param allowance discounts, as a positive amount (BT-107)
 * @param charge charges (BT-108)
 * @param net BT-109
 * @param tax BT-110
 * @param gross BT-112
 * @param prepaid BT-113
 * @param due BT-115
 * @param groups by rate, lowest first
 */
public record Totals(
        BigDecimal lines,
        BigDecimal allowance,
        BigDecimal charge,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal prepaid,
        BigDecimal due,
        List<TaxGroup> groups) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Totals of(List<Item> items, List<Adjustment> adjustments, boolean grossPrices, BigDecimal prepaid) {
        Map<BigDecimal, BigDecimal> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.rate(), item.total(), BigDecimal::add));
        adjustments.forEach(adjustment -> sums.merge(adjustment.rate(), adjustment.amount(), BigDecimal::add));
        List<TaxGroup> groups = new ArrayList<>();
        sums.forEach((rate, sum) -> groups.add(grossPrices ? within(rate, sum) : on(rate, sum)));
        BigDecimal net = groups.stream().map(TaxGroup::base).reduce(zero(), BigDecimal::add);
        BigDecimal tax = groups.stream().map(TaxGroup::tax).reduce(zero(), BigDecimal::add);
        BigDecimal gross = net.add(tax);
        return new Totals(
                items.stream().map(Item::total).reduce(zero(), BigDecimal::add),
                adjustments.stream()
                        .map(Adjustment::amount)
                        .filter(amount -> amount.signum() < 0)
                        .reduce(zero(), BigDecimal::subtract),
                adjustments.stream()
                        .map(Adjustment::amount)
                        .filter(amount -> amount.signum() > 0)
                        .reduce(zero(), BigDecimal::add),
                net,
                tax,
                gross,
                prepaid,
                gross.subtract(prepaid),
                groups);
    }

    private static TaxGroup on(BigDecimal rate, BigDecimal base) {
        return new TaxGroup(rate, base, share(base, rate));
    }

    private static TaxGroup within(BigDecimal rate, BigDecimal gross) {
        BigDecimal tax = gross.multiply(rate).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
        return new TaxGroup(rate, gross.subtract(tax), tax);
    }

    /** So many percent of an amount, to the cent. */
    public static BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** With the other sign. */
    Totals negated() {
        return new Totals(
                lines.negate(),
                allowance.negate(),
                charge.negate(),
                net.negate(),
                tax.negate(),
                gross.negate(),
                prepaid.negate(),
                due.negate(),
                groups.stream().map(TaxGroup::negated).toList());
    }

    static BigDecimal zero() {
        return new BigDecimal("0.00");
    }
}
