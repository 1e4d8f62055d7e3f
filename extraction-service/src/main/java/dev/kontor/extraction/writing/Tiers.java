package dev.kontor.extraction.writing;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of cash discount in one sentence: each percentage with the days or the day that belong to it. Days may stand before
 * all percentages of a sentence or behind all of them; those of the whole amount belong to none.
 */
final class Tiers {

    static final Pattern PERCENT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:%|v\\.? ?H\\.?|Prozent|percent|pour cent)",
            PaymentTerms.FLAGS);
    static final Pattern DISCOUNT = Pattern.compile(
            "skonto|skontiert|cash discount|prompt payment|early payment|settlement discount|(?<!\\p{L})discount|deduct|escompte|abzug",
            PaymentTerms.FLAGS);

    private static final Pattern UNTIL = Pattern.compile(
            "(?:bis(?: zum| spätestens)?|by|until|before|jusqu['’]au|avant le|au plus tard le|spätestens(?: am)?)\\s*:?\\s*"
                    + PaymentTerms.DATE,
            PaymentTerms.FLAGS);

    /** What a late payer owes is a percentage, too. */
    private static final Pattern PENALTY = Pattern.compile(
            "penalt|interest|overdue|late pay|verzug|zinse|mahn|pénalité|retard|intérêt|indemnité", PaymentTerms.FLAGS);

    /** What is said of days for the whole amount. */
    private static final Pattern NET = Pattern.compile(
            "netto|ohne abzug|zahlbar|zahlungsziel|fällig|(?<!\\p{L})net(?!\\p{L})|payable|due|terms|payment within|sans escompte|échéance|délai de paiement|conditions de paiement",
            PaymentTerms.FLAGS);

    /** Where the part of a sentence about one tier ends and the next begins. */
    private static final int REACH = 70;

    /** Where the word after a percentage ends. */
    private static final int NEXT_WORD = 10;

    /** How many letters it takes to outweigh words about the whole amount between a percentage and days. */
    private static final int ASIDE = 40;

    /** How far before days it may be said what they are for. */
    private static final int NEAR = 25;

    private final String sentence;
    private final List<int[]> percents = new ArrayList<>();

    private Tiers(String sentence) {
        this.sentence = sentence;
        Matcher percent = PERCENT.matcher(sentence);
        while (percent.find()) {
            percents.add(new int[] {percent.start(), percent.end()});
        }
    }

    /** In the order of the sentence. */
    static List<CashDiscount> in(String sentence) {
        Tiers tiers = new Tiers(sentence);
        List<CashDiscount> found = new ArrayList<>();
        @Nullable Boolean leads = null;
        for (int i = 0; i < tiers.percents.size(); i++) {
            if (tiers.offered(i)) {
                leads = leads == null ? Boolean.valueOf(tiers.leads(i)) : leads;
                CashDiscount tier = tiers.tier(i, leads);
                if (tier != null) {
                    found.add(tier);
                }
            }
        }
        return found;
    }

    private String before(int i) {
        int start = percents.get(i)[0];
        return sentence.substring(i == 0 ? Math.max(0, start - REACH) : percents.get(i - 1)[1], start);
    }

    private String behind(int i) {
        int end = percents.get(i)[1];
        int to = i + 1 < percents.size() ? percents.get(i + 1)[0] : Math.min(sentence.length(), end + REACH);
        return sentence.substring(end, to);
    }

    private BigDecimal percent(int i) {
        String number = sentence.substring(percents.get(i)[0], percents.get(i)[1])
                .replaceAll("[^\\d.,]", "")
                .replace(',', '.')
                .replaceAll("\\.$", "");
        return new BigDecimal(number).stripTrailingZeros();
    }

    /** Whether a percentage is a discount for paying early. */
    private boolean offered(int i) {
        String behind = behind(i);
        String next = behind.substring(0, Math.min(behind.length(), NEXT_WORD));
        return percent(i).signum() > 0
                && percent(i).compareTo(BigDecimal.TEN) <= 0
                && DISCOUNT.matcher(before(i) + " " + behind).find()
                && !PENALTY.matcher(before(i) + next).find();
    }

    /** Whether the days of a percentage stand before it. */
    private boolean leads(int i) {
        Matcher earlier = last(before(i));
        Matcher later = PaymentTerms.DAYS.matcher(behind(i));
        if (earlier == null || !later.find()) {
            return earlier != null;
        }
        String between = before(i).substring(Math.max(0, earlier.start() - NEAR));
        String rest = behind(i).substring(0, Math.min(behind(i).length(), later.end() + NEXT_WORD));
        return gap(before(i).length() - earlier.end(), between) < gap(later.start(), rest);
    }

    /** How far days stand from a percentage; further where it is said that they are those of the whole amount. */
    private static int gap(int letters, String around) {
        return letters + (NET.matcher(around).find() ? ASIDE : 0);
    }

    private @Nullable CashDiscount tier(int i, boolean leads) {
        Matcher earlier = last(before(i));
        Matcher later = PaymentTerms.DAYS.matcher(behind(i));
        Integer days = null;
        if (later.find() && !(leads && earlier != null)) {
            days = Integer.valueOf(later.group(1));
        } else if (earlier != null && (leads || percents.size() == 1)) {
            days = Integer.valueOf(earlier.group(1));
        }
        Matcher day = UNTIL.matcher(behind(i));
        // a day that is said to be that of the whole amount is none of the discount
        boolean own =
                day.find() && !NET.matcher(behind(i).substring(0, day.start())).find();
        LocalDate until = own ? Dates.parse(day.group(1), false) : null;
        if (until != null && (!later.hasMatch() || day.start() < later.start())) {
            days = null;
        }
        Matcher dayBefore = UNTIL.matcher(before(i));
        if (until == null && days == null && dayBefore.find()) {
            until = Dates.parse(dayBefore.group(1), false);
        }
        BigDecimal percent = percent(i);
        return days == null && until == null
                ? null
                : new CashDiscount(days, percent.scale() < 0 ? percent.setScale(0) : percent, until, null);
    }

    private static @Nullable Matcher last(String text) {
        Matcher days = PaymentTerms.DAYS.matcher(text);
        Matcher last = null;
        while (days.find()) {
            last = PaymentTerms.DAYS.matcher(text);
            last.find(days.start());
        }
        return last;
    }
}
