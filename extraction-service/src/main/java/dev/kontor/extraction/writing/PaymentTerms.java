package dev.kontor.extraction.writing;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What sentences about payment say in German, English and French, for example "3% Skonto innerhalb 10 Tagen". */
public final class PaymentTerms {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DATE =
            "(\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:20)?\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? 20\\d{2})";
    private static final Pattern UNTIL = Pattern.compile(
            "(?:bis(?: zum| spätestens)?|by|until|before|jusqu['’]au|avant le|au plus tard le|spätestens(?: am)?)\\s*:?\\s*"
                    + DATE,
            FLAGS);
    private static final Pattern DAYS = Pattern.compile(
            "(?<![\\d.,/])(\\d{1,3})\\s*(?:kalender|werk|bank|calendar )?-?\\s?(?:tag(?:en|e)?|tg\\.?|days?|jours?|j\\.?)(?!\\p{L})",
            FLAGS);
    private static final Pattern PERCENT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:%|v\\.? ?H\\.?|Prozent|percent|pour cent)", FLAGS);
    private static final Pattern DISCOUNT = Pattern.compile(
            "skonto|skontiert|cash discount|prompt payment|early payment|settlement discount|(?<!\\p{L})discount|escompte|abzug",
            FLAGS);
    private static final Pattern NO_DISCOUNT = Pattern.compile(
            "(?:kein(?:e|en)?|ohne|no|not?|sans|pas d['’]|aucun|nicht)\\s+(?:\\p{L}+\\s+){0,2}?(?:skonto|abzug|discount|escompte)|net[a-z]*\\s+ohne|skonto\\p{L}* (?:werden|wird) nicht",
            FLAGS);
    /** What a late payer owes is a percentage, too. */
    private static final Pattern PENALTY = Pattern.compile(
            "penalt|interest|overdue|late pay|verzug|zinse|mahn|pénalité|retard|intérêt|indemnité", FLAGS);

    private static final Pattern NET_WORDS = Pattern.compile(
            "netto|rein netto|ohne abzug|zahlbar|zahlungsziel|zahlungsfrist|fällig|überweis|begleich|net(?![a-z])|due|payable|payment|pay within|terms|à réception|paiement|payable|règlement|solde|échéance",
            FLAGS);
    private static final Pattern NET_UNTIL = Pattern.compile(
            "(?:zahlbar|netto|ohne abzug|überweisen|fällig|begleichen|payable|payment due|due|pay|remit|payer|régler)[^.;%\\d]{0,45}(?:\\d{1,3}\\s+(?:tagen|days|jours)[^.;%\\d]{0,25})?\\b(?:bis(?:\\s+zum)?|by|until|before|avant le|jusqu['’]au)\\s+"
                    + DATE,
            FLAGS);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L})%]{2})[.;]\\s+(?=\\p{Lu}|\\d)|\\t");

    /** Where the part of a sentence about one tier ends and the next begins. */
    private static final int REACH = 70;

    /** Where the word after a percentage ends. */
    private static final int NEXT_WORD = 10;

    private PaymentTerms() {}

    /** The cash discounts that sentences offer, the highest percentage first. */
    public static List<CashDiscount> discounts(String terms) {
        Map<BigDecimal, CashDiscount> tiers = new LinkedHashMap<>();
        for (String sentence : SENTENCE.split(terms, -1)) {
            if (DISCOUNT.matcher(sentence).find() && !refused(sentence)) {
                tiers(sentence, tiers);
            }
        }
        return tiers.values().stream()
                .sorted(Comparator.comparing(CashDiscount::percent).reversed())
                .toList();
    }

    private static boolean refused(String sentence) {
        return NO_DISCOUNT.matcher(sentence).find()
                && !PERCENT.matcher(sentence).find();
    }

    private static void tiers(String sentence, Map<BigDecimal, CashDiscount> tiers) {
        List<int[]> percents = new ArrayList<>();
        Matcher percent = PERCENT.matcher(sentence);
        while (percent.find()) {
            percents.add(new int[] {percent.start(), percent.end()});
        }
        for (int i = 0; i < percents.size(); i++) {
            int[] at = percents.get(i);
            int from = i == 0 ? Math.max(0, at[0] - REACH) : percents.get(i - 1)[1];
            int to = i + 1 < percents.size() ? percents.get(i + 1)[0] : Math.min(sentence.length(), at[1] + REACH);
            CashDiscount tier = tier(sentence, at, from, to, percents.size() > 1);
            if (tier != null) {
                tiers.putIfAbsent(tier.percent(), tier);
            }
        }
    }

    /** "2 % within 10 days" or "within 10 days 2 %": the nearer of days before and behind that no other tier claims. */
    private static @Nullable CashDiscount tier(String sentence, int[] percent, int from, int to, boolean several) {
        String before = sentence.substring(from, percent[0]);
        String behind = sentence.substring(percent[1], to);
        boolean near = DISCOUNT.matcher(before + " " + behind).find()
                && !PENALTY.matcher(before + sentence.substring(percent[1], Math.min(to, percent[1] + NEXT_WORD)))
                        .find();
        int daysBefore = last(DAYS, before);
        int daysBehind = first(DAYS, behind);
        int gapBefore = daysBefore < 0 ? Integer.MAX_VALUE : before.length() - daysBefore;
        int gapBehind = daysBehind < 0 ? Integer.MAX_VALUE : daysBehind;
        Integer days = null;
        if (gapBehind < Integer.MAX_VALUE && (gapBehind <= gapBefore || (several && !leads(sentence)))) {
            days = number(DAYS, behind, daysBehind);
        } else if (gapBefore < Integer.MAX_VALUE) {
            days = number(DAYS, before, daysBefore);
        }
        LocalDate until = until(behind);
        if (until == null && days == null) {
            until = until(before);
        }
        BigDecimal value = new BigDecimal(sentence.substring(percent[0], percent[1])
                        .replaceAll("[^\\d.,]", "")
                        .replace(',', '.')
                        .replaceAll("\\.$", ""))
                .stripTrailingZeros();
        boolean plausible = value.signum() > 0 && value.compareTo(BigDecimal.TEN) <= 0;
        return near && plausible && (days != null || until != null)
                ? new CashDiscount(days, plain(value), until, null)
                : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Whether days stand before their percentages in this sentence. */
    private static boolean leads(String sentence) {
        Matcher days = DAYS.matcher(sentence);
        Matcher percent = PERCENT.matcher(sentence);
        return days.find() && percent.find() && days.start() < percent.start();
    }

    private static int first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private static int last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static @Nullable Integer number(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(at) ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static @Nullable LocalDate until(String text) {
        Matcher until = UNTIL.matcher(text);
        return until.find() ? Dates.parse(until.group(1), false) : null;
    }

    /** The day until which a sentence asks for the whole amount. */
    public static Optional<LocalDate> dueDate(String terms) {
        Matcher until = NET_UNTIL.matcher(terms);
        return until.find() ? Optional.ofNullable(Dates.parse(until.group(1), false)) : Optional.empty();
    }

    /** The days a sentence allows for the whole amount, without discount; null when none says. */
    public static @Nullable Integer netDays(String terms) {
        Integer longest = null;
        for (String sentence : SENTENCE.split(terms, -1)) {
            Matcher days = DAYS.matcher(sentence);
            while (days.find()) {
                String around = sentence.substring(
                        Math.max(0, days.start() - 60), Math.min(sentence.length(), days.end() + 40));
                int value = Integer.parseInt(days.group(1));
                boolean asked = NET_WORDS.matcher(around).find();
                if (asked && value <= 180 && (longest == null || value > longest)) {
                    longest = value;
                }
            }
        }
        return longest;
    }
}
