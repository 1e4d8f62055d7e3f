package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cash discounts an e-invoice states in a form a machine can read. */
final class Skonto {

    // XRechnung, BT-20, rule BR-DE-18; white space around a line is forgiven
    private static final Pattern OFFER = Pattern.compile(
            "^\\s*#SKONTO#TAGE=(\\d{1,4})#PROZENT=(\\d{1,3}\\.\\d{2})(?:#BASISBETRAG=(-?\\d{1,15}\\.\\d{2}))?#\\s*$",
            Pattern.MULTILINE);

    /** UN/ECE Recommendation 20. */
    private static final Map<String, Integer> DAYS = Map.of("DAY", 1, "WEE", 7);

    private Skonto() {}

    /** The {@code #SKONTO#} lines of the payment terms (BT-20). */
    static List<CashDiscount> offers(String paymentTerms) {
        List<CashDiscount> offers = new ArrayList<>();
        Matcher offer = OFFER.matcher(paymentTerms);
        while (offer.find()) {
            String base = offer.group(3);
            offers.add(new CashDiscount(
                    Integer.valueOf(offer.group(1)),
                    new BigDecimal(offer.group(2)),
                    null,
                    base == null ? null : new BigDecimal(base)));
        }
        return offers;
    }

    /**
     * {@code ram:ApplicableTradePaymentDiscountTerms} of profile EXTENDED, those that state a percentage and a day. A
     * period that starts at a date of its own becomes the last day.
     */
    static List<CashDiscount> structured(XmlElement root, Group terms) {
        List<CashDiscount> discounts = new ArrayList<>();
        for (XmlElement discount : terms.elements(root, Map.of())) {
            BigDecimal percent = terms.decimal(discount, "percent");
            Integer days = days(terms.decimal(discount, "period"), terms.value(discount, "periodUnit"));
            if (percent != null && days != null) {
                LocalDate from = terms.date(discount, "start");
                discounts.add(new CashDiscount(
                        from == null ? days : null,
                        percent,
                        from == null ? null : from.plusDays(days),
                        terms.decimal(discount, "base")));
            }
        }
        return discounts;
    }

    private static @Nullable Integer days(@Nullable BigDecimal count, @Nullable String unit) {
        Integer daysOfUnit = unit == null ? Integer.valueOf(1) : DAYS.get(unit);
        if (count == null || daysOfUnit == null || count.compareTo(BigDecimal.valueOf(9999)) > 0) {
            return null;
        }
        return count.intValue() * daysOfUnit;
    }
}
