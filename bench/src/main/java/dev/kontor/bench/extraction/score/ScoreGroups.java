package dev.kontor.bench.extraction.score;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Counts rows of the tax breakdown, by rate, base and tax, and tiers of cash discount, by percentage and days or day. */
final class ScoreGroups {

    static final String TAX = "taxBreakdown";
    static final String SKONTO = "skonto";

    /** The label says that no row of the page states the base. */
    private static final String BASE = "taxBreakdown.base";

    private ScoreGroups() {}

    /**
     * By name.
     *
     * @param page whether a page was read: what it does not show does not count, nor what nobody labelled
     */
    static Map<String, Tally> of(Label label, Content content, boolean page) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        boolean bases = !page || !label.fieldsNotOnPage().contains(BASE);
        if (!page || !label.fieldsNotOnPage().contains(TAX)) {
            label.taxBreakdown()
                    .ifPresent(rows -> tallies.put(
                            TAX, tally(rows, content.taxBreakdown(), (row, group) -> same(row, group, bases))));
        }
        label.skonto().ifPresent(tiers -> tallies.put(SKONTO, tally(tiers, content.skonto(), ScoreGroups::same)));
        return tallies;
    }

    private static <T> Tally tally(
            List<Map<String, String>> expected, List<T> read, BiPredicate<Map<String, String>, T> same) {
        List<T> left = new ArrayList<>(read);
        int right = 0;
        for (Map<String, String> one : expected) {
            T found = left.stream()
                    .filter(other -> same.test(one, other))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                left.remove(found);
                right++;
            }
        }
        return new Tally(right, left.size(), expected.size() - right);
    }

    private static boolean same(Map<String, String> row, VatGroup group, boolean bases) {
        return same(row.get("rate"), group.rate())
                && same(row.get("amount"), group.amount())
                && (!bases || same(row.get("base"), group.base()));
    }

    private static boolean same(Map<String, String> tier, CashDiscount discount) {
        boolean days = discount.days() != null && discount.days().toString().equals(tier.get("days"));
        boolean until = discount.until() != null && discount.until().toString().equals(tier.get("until"));
        return same(tier.get("percent"), discount.percent()) && (days || until);
    }

    private static boolean same(@Nullable String expected, @Nullable BigDecimal read) {
        return expected != null && read != null && new BigDecimal(expected).compareTo(read) == 0;
    }
}
