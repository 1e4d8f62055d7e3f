package dev.kontor.extraction.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as German, English and French pages write them. */
final class Dates {

    /** Anything that could be a date; whether it is one, {@link #parse} says. */
    static final Pattern FORM = Pattern.compile("(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}(?!\\d)"
            + "|\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:\\d{4}|\\d{2})(?!\\d)"
            + "|\\d{1,2}\\.?\\s?\\p{L}{3,10}\\.?,?\\s\\d{4}"
            + "|\\p{L}{3,10}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\s?,?\\s\\d{4})");

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{2,4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.?\\s?(\\p{L}+)\\.?,?\\s(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.?\\s(\\d{1,2})\\p{L}*\\s?,?\\s(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/\\d{4}");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12),
            Map.entry("dec", 12),
            Map.entry("déc", 12));

    private Dates() {}

    /**
     * The date; null when it is none.
     *
     * @param monthFirst whether 03/04/2026 is the fourth of March
     */
    static @Nullable LocalDate parse(String text, boolean monthFirst) {
        try {
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                return numbers(numbers, monthFirst);
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
            Matcher monthName = MONTH_FIRST.matcher(text);
            return monthName.matches() ? named(monthName.group(3), monthName.group(1), monthName.group(2)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate numbers(Matcher numbers, boolean monthFirst) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        int third = Integer.parseInt(numbers.group(4));
        if (numbers.group(1).length() == 4) {
            return LocalDate.of(first, second, third);
        }
        if (numbers.group(1).length() > 2 || numbers.group(4).length() == 3) {
            return null;
        }
        int year = third < 100 ? 2000 + third : third;
        return monthFirst && numbers.group(2).equals("/")
                ? LocalDate.of(year, first, second)
                : LocalDate.of(year, second, first);
    }

    private static @Nullable LocalDate named(String year, String name, String day) {
        String lower = name.toLowerCase(Locale.ROOT);
        Integer month = MONTHS.get(lower.substring(0, Math.min(4, lower.length())));
        if (month == null) {
            month = MONTHS.get(lower.substring(0, 3));
        }
        return month == null ? null : LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    /**
     * Whether the pages write the month first: a date says so that could be nothing else; failing that, dollars without
     * euros do.
     */
    static boolean monthFirst(List<Line> lines) {
        boolean dollars = false;
        boolean euros = false;
        for (Line line : lines) {
            Matcher slashes = SLASHES.matcher(line.text());
            while (slashes.find()) {
                if (Integer.parseInt(slashes.group(1)) > 12) {
                    return false;
                }
                if (Integer.parseInt(slashes.group(2)) > 12) {
                    return true;
                }
            }
            dollars |= line.text().contains("$") || line.text().contains("USD");
            euros |= line.text().contains("€") || line.text().contains("EUR");
        }
        return dollars && !euros;
    }
}
