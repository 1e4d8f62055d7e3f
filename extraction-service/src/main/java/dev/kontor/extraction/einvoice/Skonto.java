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

    private static final XmlPath PERCENT = XmlPath.of("ram:CalculationPercent");
    private static final XmlPath PERIOD = XmlPath.of("ram:BasisPeriodMeasure");
    private static final XmlPath BASE = XmlPath.of("ram:BasisAmount");
    private static final XmlPath START = XmlPath.of("ram:BasisDateTime/udt:DateTimeString");
    private static final Map<String, Integer> DAYS = Map.of("", 1, "DAY", 1, "WEE", 7);

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
     * {@code ram:ApplicableTradePaymentDiscountTerms} of profile EXTENDED; null when no percentage or no day is stated.
     * A period that starts at a date of its own becomes the last day.
     */
    static @Nullable CashDiscount structured(XmlElement terms) {
        BigDecimal percent = Values.decimal(PERCENT.value(terms));
        Integer days = days(terms);
        if (percent == null || days == null) {
            return null;
        }
        String start = START.value(terms);
        LocalDate from = start == null ? null : Values.date(start);
        return new CashDiscount(
                from == null ? days : null,
                percent,
                from == null ? null : from.plusDays(days),
                Values.decimal(BASE.value(terms)));
    }

    private static @Nullable Integer days(XmlElement terms) {
        for (XmlElement period : PERIOD.find(terms)) {
            BigDecimal count = Values.decimal(period.text());
            Integer unit = DAYS.get(period.attribute("unitCode"));
            if (count != null && unit != null && count.compareTo(BigDecimal.valueOf(9999)) <= 0) {
                return count.intValue() * unit;
            }
        }
        return null;
    }
}
