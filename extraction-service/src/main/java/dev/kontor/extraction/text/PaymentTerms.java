package dev.kontor.extraction.text;

import dev.kontor.events.document.CashDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sentences about payment say, for example "3% Skonto innerhalb 10 Tagen bis 15.06.2018". */
public final class PaymentTerms {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DATE = "(\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2})";
    private static final String DAYS = "(?:innerhalb|binnen)(?:\\s+von)?\\s+(\\d{1,3})\\s+tagen?";

    private static final Pattern PERCENT_FIRST = Pattern.compile(
            "(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%\\s+skonto(?:\\s+bei\\s+zahlung)?\\s+" + DAYS
                    + "(?:\\s+bis(?:\\s+zum)?\\s+" + DATE + ")?",
            FLAGS);
    private static final Pattern DAYS_FIRST =
            Pattern.compile(DAYS + "(?:\\s+mit|\\s+abzüglich)?\\s+(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%\\s+skonto", FLAGS);
    private static final Pattern NET_UNTIL = Pattern.compile(
            "(?:zahlbar|netto|ohne abzug|überweisen)[^.,\\d]{0,40}(?:\\d{1,3}\\s+tagen[^.,\\d]{0,20})?\\bbis(?:\\s+zum)?\\s+"
                    + DATE,
            FLAGS);

    private PaymentTerms() {}

    /** The cash discounts a sentence offers, in its order. */
    public static List<CashDiscount> discounts(String terms) {
        List<CashDiscount> discounts = new ArrayList<>();
        Matcher percentFirst = PERCENT_FIRST.matcher(terms);
        while (percentFirst.find()) {
            String until = percentFirst.group(3);
            discounts.add(new CashDiscount(
                    Integer.valueOf(percentFirst.group(2)),
                    percent(percentFirst.group(1)),
                    until == null ? null : Dates.parse(until, false),
                    null));
        }
        Matcher daysFirst = DAYS_FIRST.matcher(terms);
        while (daysFirst.find()) {
            discounts.add(
                    new CashDiscount(Integer.valueOf(daysFirst.group(1)), percent(daysFirst.group(2)), null, null));
        }
        return discounts;
    }

    /** The day until which a sentence asks for the whole amount. */
    public static Optional<LocalDate> dueDate(String terms) {
        Matcher until = NET_UNTIL.matcher(terms);
        return until.find() ? Optional.ofNullable(Dates.parse(until.group(1), false)) : Optional.empty();
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
