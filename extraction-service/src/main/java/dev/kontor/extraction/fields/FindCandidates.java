package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Dates;
import dev.kontor.extraction.writing.VatCheckDigits;
import dev.kontor.extraction.writing.VatIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything on the pages that has the form of a value. */
public final class FindCandidates {

    /** More values of one form than this are a price list; the first and the last are looked at. */
    private static final int MOST = 600;

    private static final Pattern BIC = Pattern.compile("\\b[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\\b");
    private static final Pattern BIC_GROUPS =
            Pattern.compile("\\b[A-Z]{4} [A-Z]{2} ?[A-Z0-9]{2}(?: [A-Z0-9]{3})?\\b|\\b[A-Z]{4} [A-Z]{2}[A-Z0-9]{2}\\b");
    private static final Pattern TAX_NUMBER = Pattern.compile(
            "(?<![\\w/])(?:\\d{2,3} ?[/ ] ?\\d{3,4} ?[/ ] ?\\d{3,5}(?: \\d{1,2})?|\\d{10,13}|\\d{2}-\\d{3}/\\d{4}|\\d{2} \\d{3}/\\d{4})(?![\\w/])");
    private static final Pattern CURRENCY = Pattern.compile(
            "[€$£¥]|(?<![A-Za-z])(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|HUF|RON|BGN|JPY|E(?:uro|URO)[sS]?)(?![A-Za-z])|(?<=\\d )Fr\\.|(?<![A-Za-z])SFr\\.");
    private static final Map<String, String> SIGNS = Map.of(
            "¥", "JPY", "€", "EUR", "$", "USD", "£", "GBP", "EURO", "EUR", "EUROS", "EUR", "Fr.", "CHF", "SFr.", "CHF");

    /** Digits of the shortest number of the form above. */
    private static final int SHORTEST_TAX_NUMBER = 8;

    /** Capitals that name the bank stand together also where the rest is grouped. */
    private static final int BIC_BEGINS = 4;

    private final Paper paper;
    private final Map<Kind, List<Candidate>> found = new EnumMap<>(Kind.class);

    private FindCandidates(Paper paper) {
        this.paper = paper;
    }

    public static Map<Kind, List<Candidate>> in(Paper paper) {
        return new FindCandidates(paper).find();
    }

    private Map<Kind, List<Candidate>> find() {
        for (Kind kind : Kind.values()) {
            found.put(kind, new ArrayList<>());
        }
        for (Segment segment : paper.layout().segments()) {
            forms(segment);
        }
        list(Kind.NUMBER).addAll(FindNumbers.in(paper));
        list(Kind.IBAN).addAll(FindIbans.in(paper));
        list(Kind.NAME).addAll(FindNames.in(paper));
        found.computeIfPresent(Kind.AMOUNT, (kind, amounts) -> LostMinus.restored(amounts));
        found.replaceAll((kind, all) -> bounded(all));
        return found;
    }

    private void forms(Segment segment) {
        String text = segment.text();
        Characters made = Characters.of(text);
        if (Dates.maybe(text)) {
            add(Kind.DATE, segment, Dates.FORM, this::date);
        }
        if (Amounts.maybe(text)) {
            add(
                    Kind.AMOUNT,
                    segment,
                    Amounts.FORM,
                    amount -> Amounts.parse(amount).toPlainString());
        }
        if (made.digits() > 1 && made.capitals() > 1) {
            vatIds(segment);
        }
        if (made.digits() >= SHORTEST_TAX_NUMBER) {
            add(Kind.TAX_NUMBER, segment, TAX_NUMBER, number -> number);
        }
        if (made.capitals() >= BIC_BEGINS) {
            add(Kind.BIC, segment, BIC, bic -> bic);
            add(Kind.BIC, segment, BIC_GROUPS, bic -> bic.replace(" ", ""));
        }
        if (made.money() || made.capitals() > 1 || text.contains("Euro") || text.contains("Fr.")) {
            add(Kind.CURRENCY, segment, CURRENCY, FindCandidates::currency);
        }
        Continued continued = Continued.of(paper.layout(), segment);
        if (continued != null) {
            across(continued);
        }
    }

    /** Dates and VAT ids that a narrow column has broken. */
    private void across(Continued continued) {
        Matcher dates = Dates.FORM.matcher(continued.text());
        while (dates.find()) {
            String value = continued.isAcross(dates) ? date(dates.group()) : null;
            if (value != null) {
                list(Kind.DATE).add(continued.candidate(value, dates.start(), List.of("across")));
            }
        }
        Matcher vatIds = VatIds.FORM.matcher(continued.text());
        while (vatIds.find()) {
            if (continued.isAcross(vatIds)) {
                String value = VatIds.normal(vatIds.group());
                list(Kind.VAT_ID).add(continued.candidate(value, vatIds.start(), digits(value)));
            }
        }
    }

    private static String currency(String sign) {
        String name = sign.startsWith("E") ? sign.toUpperCase(Locale.ROOT) : sign;
        return SIGNS.getOrDefault(name, sign);
    }

    private void vatIds(Segment segment) {
        Matcher matcher = VatIds.FORM.matcher(segment.text());
        while (matcher.find()) {
            String value = VatIds.normal(matcher.group());
            list(Kind.VAT_ID).add(new Candidate(value, segment, matcher.start(), matcher.end(), digits(value)));
        }
    }

    private static List<String> digits(String vatId) {
        return switch (VatCheckDigits.of(vatId)) {
            case FIT -> List.of("digits_fit");
            case DO_NOT_FIT -> List.of("digits_wrong");
            case UNKNOWN -> List.of();
        };
    }

    private @Nullable String date(String text) {
        LocalDate date = Dates.parse(text, paper.monthFirst());
        return date == null || date.getYear() < 1990 || date.getYear() > 2100 ? null : date.toString();
    }

    private void add(Kind kind, Segment segment, Pattern form, Function<String, @Nullable String> normal) {
        Matcher matcher = form.matcher(segment.text());
        while (matcher.find()) {
            String value = normal.apply(matcher.group());
            if (value != null) {
                list(kind).add(new Candidate(value, segment, matcher.start(), matcher.end()));
            }
        }
    }

    private List<Candidate> list(Kind kind) {
        return found.computeIfAbsent(kind, k -> new ArrayList<>());
    }

    private static List<Candidate> bounded(List<Candidate> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<Candidate> ends = new ArrayList<>(all.subList(0, MOST / 2));
        ends.addAll(all.subList(all.size() - MOST / 2, all.size()));
        return ends;
    }
}
