package dev.kontor.extraction.fields;

import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.writing.Exemption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tax breakdown (BG-23) of a page: rows that state it, and what follows from the totals where no row does. Bases come to
 * the net amount (BR-CO-13, BR-S-08) and taxes to the sum of the tax (BR-CO-14).
 */
final class Breakdown {

    /** Less tax than this many cents follows from too many rates. */
    private static final long LITTLE = 50;

    private final List<VatGroup> groups;
    private final long net;
    private final long tax;
    private final Optional<Exemption> exemption;

    private Breakdown(List<VatGroup> stated, long net, long tax, Optional<Exemption> exemption) {
        this.groups = new ArrayList<>(stated);
        this.net = net;
        this.tax = tax;
        this.exemption = exemption;
    }

    /**
     * @param stated by rows of the pages
     * @param choices of the totals
     * @param exemption why the pages charge no tax
     */
    static List<VatGroup> of(List<VatGroup> stated, Map<String, Choice> choices, Optional<Exemption> exemption) {
        Long gross = cents(choices.get("grossTotal"));
        Long tax = cents(choices.get("taxTotal"));
        if (gross == null || gross == 0) {
            return stated;
        }
        Long net = cents(choices.get("netTotal"));
        // with several rates the sum of the tax is often not printed
        long taxed = net != null ? gross - net : tax == null ? 0 : tax;
        Breakdown breakdown = new Breakdown(stated, gross - taxed, taxed, exemption);
        breakdown.drop();
        breakdown.add();
        breakdown.explain();
        return List.copyOf(breakdown.groups);
    }

    private static @Nullable Long cents(@Nullable Choice choice) {
        return choice == null ? null : Arithmetic.cents(choice.value());
    }

    /** A row that looks like one of the breakdown by chance makes the bases too much. */
    private void drop() {
        if (groups.size() > 1 && bases() != net) {
            groups.stream()
                    .filter(group -> bases() - cents(group.base()) == net && taxes() - cents(group.amount()) == tax)
                    .findFirst()
                    .ifPresent(groups::remove);
        }
    }

    /** One rate may be left to the reader, or all of them. */
    private void add() {
        long base = net - bases();
        long amount = tax - taxes();
        if (base == 0 || (amount != 0 && Long.signum(base) != Long.signum(amount))) {
            return;
        }
        if (amount != 0) {
            BigDecimal rate = Math.abs(amount) < LITTLE ? null : Arithmetic.rate(base, amount);
            boolean there = groups.stream().anyMatch(group -> same(group.rate(), rate));
            if (rate != null && !there) {
                groups.add(new VatGroup(
                        rate.stripTrailingZeros(), "S", BigDecimal.valueOf(base, 2), BigDecimal.valueOf(amount, 2)));
                groups.sort(Comparator.comparing(group -> Objects.requireNonNullElse(group.rate(), BigDecimal.ZERO)));
            }
        } else if (groups.isEmpty() && exemption.isPresent()) {
            groups.add(new VatGroup(BigDecimal.ZERO, null, BigDecimal.valueOf(base, 2), BigDecimal.valueOf(amount, 2)));
        }
    }

    /** Why there is no tax is told below the table. */
    private void explain() {
        groups.replaceAll(group -> group.category() == null
                ? new VatGroup(
                        group.rate(), exemption.map(Exemption::category).orElse(null), group.base(), group.amount())
                : group);
    }

    private long bases() {
        return groups.stream().mapToLong(group -> cents(group.base())).sum();
    }

    private long taxes() {
        return groups.stream().mapToLong(group -> cents(group.amount())).sum();
    }

    private static long cents(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.movePointRight(2).longValue();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
