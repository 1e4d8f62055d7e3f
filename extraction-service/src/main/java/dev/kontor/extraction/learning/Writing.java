package dev.kontor.extraction.learning;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value is written on a page. What a supplier did last time is taken as meant this time: 03/04 is a day or a month. */
enum Writing {
    DAY_FIRST("d[.][/][-]M[.][/][-]uuuu", Locale.ROOT),
    MONTH_FIRST("M[.][/][-]d[.][/][-]uuuu", Locale.ROOT),
    YEAR_FIRST("uuuu[.][/][-]M[.][/][-]d", Locale.ROOT),
    SHORT_YEAR("d[.][/][-]M[.][/][-]uu", Locale.ROOT),
    GERMAN_MONTH("d[.] MMMM uuuu", Locale.GERMAN),
    ENGLISH_MONTH("d[.] MMMM uuuu", Locale.ENGLISH),
    ENGLISH_MONTH_FIRST("MMMM d[,] uuuu", Locale.ENGLISH),
    ENGLISH_SHORT("d MMM uuuu", Locale.ENGLISH),
    ENGLISH_SHORT_FIRST("MMM d[,] uuuu", Locale.ENGLISH),
    FRENCH_MONTH("d MMMM uuuu", Locale.FRENCH),
    AMOUNT,
    /** A currency by its sign. */
    SIGN,
    /** As it stands, without blanks: identifiers that are printed in groups. */
    JOINED,
    /** As it stands. */
    PLAIN;

    private static final Pattern PRINTED = Pattern.compile("([-–]?)([\\d.,'’\\s]*\\d)[.,](\\d{2})([-–]?)");
    private static final Pattern AROUND = Pattern.compile("\\p{Sc}|\\b(?:EUR|USD|GBP|CHF)\\b|\\*");

    private final DateTimeFormatter format;

    Writing() {
        this("", Locale.ROOT);
    }

    Writing(String pattern, Locale locale) {
        format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }

    /** Those in which a field with this value can be written. */
    static List<Writing> of(String field) {
        if (field.endsWith("Date")) {
            return List.copyOf(EnumSet.range(DAY_FIRST, FRENCH_MONTH));
        }
        return switch (field) {
            case "netTotal", "taxTotal", "grossTotal", "lineNetTotal", "duePayable", "prepaidTotal" -> List.of(AMOUNT);
            case "currency" -> List.of(PLAIN, SIGN);
            case "iban", "bic", "sellerVatId", "buyerVatId" -> List.of(JOINED);
            default -> List.of(PLAIN);
        };
    }

    /** The normal form of what is printed; empty when it is not written this way. */
    Optional<String> value(String printed) {
        String text = printed.strip().replaceAll("^[:#]+|[,;]+$", "").strip();
        return switch (this) {
            case AMOUNT -> amount(text);
            case SIGN -> sign(text);
            case JOINED -> filled(text.replaceAll("\\s", ""));
            case PLAIN -> filled(text);
            case DAY_FIRST,
                    MONTH_FIRST,
                    YEAR_FIRST,
                    SHORT_YEAR,
                    GERMAN_MONTH,
                    ENGLISH_MONTH,
                    ENGLISH_MONTH_FIRST,
                    ENGLISH_SHORT,
                    ENGLISH_SHORT_FIRST,
                    FRENCH_MONTH -> date(text);
        };
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, format).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> amount(String text) {
        Matcher matcher = PRINTED.matcher(AROUND.matcher(text).replaceAll("").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean negative = !(matcher.group(1) + matcher.group(4)).isEmpty();
        String digits = matcher.group(2).replaceAll("\\D", "");
        BigDecimal amount = new BigDecimal(digits + "." + matcher.group(3));
        return Optional.of((negative ? amount.negate() : amount).toPlainString());
    }

    private static Optional<String> sign(String text) {
        return text.contains("€")
                ? Optional.of("EUR")
                : text.contains("£") ? Optional.of("GBP") : text.contains("$") ? Optional.of("USD") : Optional.empty();
    }
}
