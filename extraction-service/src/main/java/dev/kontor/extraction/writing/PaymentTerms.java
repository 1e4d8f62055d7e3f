package dev.kontor.extraction.writing;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DATE =
            "(\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:20)?\\d{2}|\\d{1,2}-\\d{1,2}-20\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? 20\\d{2})";
    static final Pattern DAYS = Pattern.compile(
            "(?<![\\d.,/])(\\d{1,3})\\s*(?:kalender|werk|bank|calendar )?-?\\s?(?:tag(?:en|e)?|tg\\.?|days?|jours?|j\\.?)(?!\\p{L})",
            FLAGS);
    private static final Pattern NO_DISCOUNT = Pattern.compile(
            "(?:kein(?:e|en)?|ohne|no|not?|sans|pas d['’]|aucun|nicht)\\s+(?:\\p{L}+\\s+){0,2}?(?:skonto|abzug|discount|escompte)|net[a-z]*\\s+ohne|skonto\\p{L}* (?:werden|wird) nicht",
            FLAGS);

    private static final Pattern NET_WORDS = Pattern.compile(
            "netto|rein netto|ohne abzug|zahlbar|zahlungsziel|zahlungsfrist|fällig|überweis|begleich|net(?![a-z])|due|payable|payment|pay within|terms|à réception|paiement|payable|règlement|solde|échéance",
            FLAGS);
    private static final Pattern NET_UNTIL = Pattern.compile(
            "(?:zahlbar|netto|ohne abzug|überweisen|fällig|begleichen|payable|payment due|due|pay|remit|payer|régler)[^.;%\\d]{0,45}(?:\\d{1,3}\\s+(?:tagen|days|jours)[^.;%\\d]{0,25})?\\b(?:bis(?:\\s+zum)?|by|until|before|avant le|jusqu['’]au)\\s+"
                    + DATE,
            FLAGS);
    /** A point ends a sentence, unless the word before it is shortened. */
    private static final Pattern SENTENCE = Pattern.compile(
            "[.;](?:(?<=[\\p{L})%]{2}[.;])(?<!(?<!\\p{L})(?i:abzgl|zzgl|inkl|incl|exkl|gem|bzw|max|ca|jan|feb|mär|mrz|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dez|dec|janv|févr|avr|juil|déc)[.;])\\s+(?=\\p{Lu}|\\d)|(?<=20\\d{2}[.;])\\s+(?=\\p{Lu}))|\\t");

    private PaymentTerms() {}

    /** The cash discounts that sentences offer, the highest percentage first; the day stands first in their dates. */
    public static List<CashDiscount> discounts(String terms) {
        return discounts(terms, false);
    }

    /**
     * As the other {@code discounts}.
     *
     * @param monthFirst whether 03/04/2026 is the fourth of March
     */
    public static List<CashDiscount> discounts(String terms, boolean monthFirst) {
        Map<BigDecimal, CashDiscount> tiers = new LinkedHashMap<>();
        for (String sentence : SENTENCE.split(terms, -1)) {
            if (Tiers.DISCOUNT.matcher(sentence).find() && !refused(sentence)) {
                Tiers.in(sentence, monthFirst).forEach(tier -> tiers.putIfAbsent(tier.percent(), tier));
            }
        }
        if (tiers.isEmpty()) {
            TradeTerms.in(terms).forEach(tier -> tiers.putIfAbsent(tier.percent(), tier));
        }
        return tiers.values().stream()
                .sorted(Comparator.comparing(CashDiscount::percent).reversed())
                .toList();
    }

    private static boolean refused(String sentence) {
        return NO_DISCOUNT.matcher(sentence).find()
                && !Tiers.PERCENT.matcher(sentence).find();
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
