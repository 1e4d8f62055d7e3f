package dev.kontor.extraction.writing;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cash discounts as the trade in America writes them: {@code 2/10 net 30}, {@code 2/10, n/30}, {@code 2% 10 net 30}. Two
 * numbers and a stroke mean many things: they count where the net term is named beside them, or where several follow one
 * another, each for less and longer.
 */
final class TradeTerms {

    /** Looks at the first character before it looks behind it: most are no digits. */
    private static final Pattern TIER = Pattern.compile(
            "(?=\\d)(?<![\\d./,-])(?<!(?:page|seite|blatt|sheet|nr|no|art)\\.?\\s?:?\\s?)(\\d{1,2}(?:[.,]\\d{1,2})?)(?:\\s?%?\\s?/\\s?|\\s?%,?\\s)(\\d{1,3})(?![\\d/%-]|[.,]\\d|\\s?(?:%|EUR|€|kg|m(?!\\p{L})))",
            PaymentTerms.FLAGS);

    private static final Pattern NET =
            Pattern.compile("(?<!\\p{L})(?:net|terms|n\\s?/\\s?\\d{1,3})(?!\\p{L})", PaymentTerms.FLAGS);

    /** How far from a tier the net term may be named. */
    private static final int BESIDE = 32;

    /** What may stand between tiers. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]{1,3}(?:(?:or|oder|ou)\\s)?");

    private static final int LONGEST = 90;

    private record Tier(int start, int end, BigDecimal percent, int days) {}

    private TradeTerms() {}

    /** In the order of the text. */
    static List<CashDiscount> in(String terms) {
        List<Tier> tiers = tiers(terms);
        List<CashDiscount> found = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            boolean listed = (i > 0 && follow(terms, tiers.get(i - 1), tier))
                    || (i + 1 < tiers.size() && follow(terms, tier, tiers.get(i + 1)));
            if (listed || named(terms, tier)) {
                found.add(new CashDiscount(tier.days(), tier.percent(), null, null));
            }
        }
        return found;
    }

    private static List<Tier> tiers(String terms) {
        List<Tier> tiers = new ArrayList<>();
        Matcher tier = TIER.matcher(terms);
        while (tier.find()) {
            BigDecimal percent = Tiers.plain(tier.group(1).replace(',', '.'));
            int days = Integer.parseInt(tier.group(2));
            if (percent.signum() > 0
                    && percent.compareTo(BigDecimal.TEN) <= 0
                    && BigDecimal.valueOf(days).compareTo(percent) >= 0
                    && days <= LONGEST) {
                tiers.add(new Tier(tier.start(), tier.end(), percent, days));
            }
        }
        return tiers;
    }

    private static boolean follow(String terms, Tier one, Tier next) {
        return BETWEEN.matcher(terms.substring(one.end(), next.start())).matches()
                && next.percent().compareTo(one.percent()) < 0
                && next.days() > one.days();
    }

    private static boolean named(String terms, Tier tier) {
        String around = terms.substring(Math.max(0, tier.start() - BESIDE), tier.start()) + "|"
                + terms.substring(tier.end(), Math.min(terms.length(), tier.end() + BESIDE));
        return NET.matcher(around).find();
    }
}
