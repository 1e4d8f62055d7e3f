package dev.kontor.extraction.writing;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.extraction.writing.TierTimes.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tiers of cash discount in one sentence: each percentage with the days or the day that belong to it. They may stand before
 * all percentages of a sentence or behind all of them; those of the whole amount belong to none.
 */
final class Tiers {

    static final Pattern PERCENT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:%|v\\.? ?H\\.?|Prozent|percent|pour cent)",
            PaymentTerms.FLAGS);
    static final Pattern DISCOUNT = Pattern.compile(
            "skonto|skontiert|cash discount|prompt payment|early payment|settlement discount|(?<!\\p{L})discount|deduct|escompte|abzug",
            PaymentTerms.FLAGS);

    /** What a late payer owes is a percentage, too. */
    private static final Pattern PENALTY = Pattern.compile(
            "penalt|interest|overdue|late pay|verzug|zinse|mahn|pénalité|retard|intérêt|indemnité", PaymentTerms.FLAGS);

    /** How far from a percentage it may be said that it is a discount. */
    private static final int REACH = 70;

    /** Where the word after a percentage ends. */
    private static final int NEXT_WORD = 10;

    private record Percent(int start, int end, BigDecimal value) {}

    private final String sentence;
    private final List<Percent> all = new ArrayList<>();

    private Tiers(String sentence) {
        this.sentence = sentence;
        Matcher percent = PERCENT.matcher(sentence);
        while (percent.find()) {
            all.add(new Percent(
                    percent.start(), percent.end(), plain(percent.group(1).replace(',', '.'))));
        }
    }

    /** @param monthFirst whether 03/04/2026 is the fourth of March */
    static List<CashDiscount> in(String sentence, boolean monthFirst) {
        Tiers tiers = new Tiers(sentence);
        List<Percent> offered = tiers.offered();
        if (offered.isEmpty()) {
            return List.of();
        }
        List<Time> times = TierTimes.in(sentence, monthFirst);
        int last = offered.getLast().end();
        boolean lead = TierTimes.lead(sentence, times, offered.getFirst().start(), last);
        List<CashDiscount> found = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            Percent percent = offered.get(i);
            int from = i == 0 ? 0 : offered.get(i - 1).end();
            int to = i + 1 < offered.size() ? offered.get(i + 1).start() : sentence.length();
            TierTimes.of(times, from, percent.start(), percent.end(), to, lead, offered.size() == 1)
                    .map(time -> new CashDiscount(time.days(), percent.value(), time.until(), null))
                    .ifPresent(found::add);
        }
        return found;
    }

    static BigDecimal plain(String number) {
        BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Those that are discounts for paying early. */
    private List<Percent> offered() {
        List<Percent> offered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Percent percent = all.get(i);
            int from = i == 0
                    ? Math.max(0, percent.start() - REACH)
                    : all.get(i - 1).end();
            int to = i + 1 < all.size() ? all.get(i + 1).start() : Math.min(sentence.length(), percent.end() + REACH);
            String before = sentence.substring(from, percent.start());
            String behind = sentence.substring(percent.end(), to);
            String next = behind.substring(0, Math.min(behind.length(), NEXT_WORD));
            if (percent.value().signum() > 0
                    && percent.value().compareTo(BigDecimal.TEN) <= 0
                    && DISCOUNT.matcher(before + " " + behind).find()
                    && !PENALTY.matcher(before + next).find()) {
                offered.add(percent);
            }
        }
        return offered;
    }
}
