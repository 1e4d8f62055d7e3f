package dev.kontor.validation.checks;

import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a small-amount invoice (Kleinbetragsrechnung, §33 UStDV) is. */
final class SmallAmount {

    /** Reverse charge and intra-community supply never are (§33 sentence 3 UStDV). */
    private static final Set<String> EXCEPTED = Set.of("AE", "K");

    private SmallAmount() {}

    /** Whether the gross is known, up to the limit, inclusive, and for none of the excepted supplies. */
    static boolean applies(@Nullable BigDecimal gross, List<VatGroup> groups, Limits limits) {
        return gross != null
                && gross.abs().compareTo(limits.smallAmount()) <= 0
                && groups.stream()
                        .map(VatGroup::category)
                        .noneMatch(category -> category != null && EXCEPTED.contains(category));
    }
}
