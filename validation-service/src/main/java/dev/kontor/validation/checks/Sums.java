package dev.kontor.validation.checks;

import static java.util.Objects.requireNonNullElse;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import dev.kontor.events.validation.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a document, stated and recomputed side by side.
 *
 * @param lines sum of the lines without sub-lines, BT-106
 * @param net lines less allowances plus charges, BT-109
 * @param tax sum of the VAT groups, BT-110; out of the gross for a small-amount invoice that names only its rate
 * @param gross net plus tax, BT-112
 * @param due gross less prepaid, BT-115
 */
public record Sums(Total lines, Total net, Total tax, Total gross, Total due) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param stated the fields of the document, typed */
    public static Sums of(Content content, Map<String, @Nullable Object> stated) {
        BigDecimal net = amount(stated, "netTotal");
        BigDecimal gross = amount(stated, "grossTotal");
        Total lines = new Total("lineNetTotal", amount(stated, "lineNetTotal"), lineSum(content.lines()));
        Total netTotal = new Total(
                "netTotal",
                net,
                minus(
                        plus(lines.stated(), orZero(amount(stated, "chargeTotal"))),
                        orZero(amount(stated, "allowanceTotal"))));
        Total taxTotal = new Total("taxTotal", amount(stated, "taxTotal"), taxSum(content.taxBreakdown(), net, gross));
        Total grossTotal = new Total(
                "grossTotal",
                gross,
                plus(net == null ? netTotal.recomputed() : net, first(taxTotal.stated(), taxTotal.recomputed())));
        Total due = new Total(
                "duePayable",
                amount(stated, "duePayable"),
                minus(first(gross, grossTotal.recomputed()), orZero(amount(stated, "prepaidTotal"))));
        return new Sums(lines, netTotal, taxTotal, grossTotal, due);
    }

    /** Those of which anything is known, in the order of computing. */
    public List<Total> known() {
        return Stream.of(lines, net, tax, gross, due)
                .filter(total -> total.stated() != null || total.recomputed() != null)
                .toList();
    }

    /** The net amount: as stated, else what gross and tax leave, else what the lines give. */
    @Nullable
    BigDecimal netOrComputed() {
        return first(
                net.stated(), first(minus(gross.stated(), first(tax.stated(), tax.recomputed())), net.recomputed()));
    }

    /** The tax: as stated, else what gross and net leave, else what the groups give. */
    @Nullable
    BigDecimal taxOrComputed() {
        return first(tax.stated(), first(minus(gross.stated(), net.stated()), tax.recomputed()));
    }

    /** The gross amount: as stated, else net and tax together. */
    @Nullable
    BigDecimal grossOrComputed() {
        return first(gross.stated(), gross.recomputed());
    }

    /** What is to be paid: as stated, else the gross less what is prepaid. */
    @Nullable
    BigDecimal dueOrComputed() {
        return first(due.stated(), due.recomputed());
    }

    private static @Nullable BigDecimal lineSum(List<LineItem> lines) {
        return sum(lines.stream().filter(line -> line.parentLineId() == null).toList(), LineItem::lineTotal);
    }

    private static @Nullable BigDecimal taxSum(
            List<VatGroup> groups, @Nullable BigDecimal net, @Nullable BigDecimal gross) {
        BigDecimal sum = sum(groups, VatGroup::amount);
        if (sum != null || groups.size() != 1 || net != null || gross == null) {
            return sum;
        }
        // §33 UStDV: gross and rate are enough, the tax is inside the gross
        BigDecimal rate = groups.getFirst().rate();
        return rate == null ? null : gross.multiply(rate).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
    }

    /** Null when there is nothing to add or an addend is not known. */
    private static <T> @Nullable BigDecimal sum(List<T> parts, Function<T, @Nullable BigDecimal> amount) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> amount.apply(part) == null)) {
            return null;
        }
        return parts.stream().map(part -> orZero(amount.apply(part))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal amount(Map<String, @Nullable Object> values, String field) {
        return values.get(field) instanceof BigDecimal amount ? amount : null;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.add(b);
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b);
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal preferred, @Nullable BigDecimal other) {
        return preferred == null ? other : preferred;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
