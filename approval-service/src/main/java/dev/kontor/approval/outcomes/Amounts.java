package dev.kontor.approval.outcomes;

import dev.kontor.events.document.Money;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The amounts of a payable, signed. What the document does not state follows from what it states.
 *
 * @param net BT-109
 * @param vat BT-110
 * @param due BT-115; the gross amount when not stated
 */
record Amounts(Money gross, Money net, Money vat, Money due) {
    static Amounts of(Properties properties, List<VatGroup> taxBreakdown, int sign) {
        Optional<BigDecimal> statedNet = properties.amount("net");
        Optional<BigDecimal> statedVat = properties.amount("vat").or(() -> sum(taxBreakdown));
        BigDecimal gross = properties.required(
                "gross", properties.amount("gross").or(() -> statedNet.flatMap(net -> statedVat.map(net::add))));
        // where no VAT is shown none can be deducted (§15 (1) no. 1 UStG): all of the gross amount is net
        BigDecimal net = statedNet.orElseGet(() -> gross.subtract(statedVat.orElse(BigDecimal.ZERO)));
        BigDecimal vat = statedVat.orElseGet(() -> gross.subtract(net));
        BigDecimal due = properties.amount("amountDue").orElse(gross);
        String currency = properties.requiredText("currency");
        BigDecimal factor = BigDecimal.valueOf(sign);
        return new Amounts(
                new Money(gross.multiply(factor), currency),
                new Money(net.multiply(factor), currency),
                new Money(vat.multiply(factor), currency),
                new Money(due.multiply(factor), currency));
    }

    private static Optional<BigDecimal> sum(List<VatGroup> taxBreakdown) {
        return taxBreakdown.isEmpty() || taxBreakdown.stream().anyMatch(group -> group.amount() == null)
                ? Optional.empty()
                : taxBreakdown.stream()
                        .map(VatGroup::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add);
    }
}
