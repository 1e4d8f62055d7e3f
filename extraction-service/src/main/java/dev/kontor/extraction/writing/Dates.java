package dev.kontor.extraction.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages of the European Union, Switzerland, the United Kingdom and the United States write them. */
public final class Dates {

    /** Anything that could be a date; whether it is one, {@link #parse} says. */
    public static final Pattern FORM = Pattern.compile("(?<![\\d.,/])(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?![\\d/])"
            + "|\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:(?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.,-]\\d)"
            + "|\\d{1,2}(?:\\.|st|nd|rd|th|er)?[\\s-](?:de\\s|of\\s)?\\p{L}{3,10}\\.?,?[\\s-](?:de\\s)?(?:(?:19|20)\\d{2}|\\d{2}(?![\\d.,%]))(?!\\d)"
            + "|\\p{L}{3,10}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\s?,?\\s(?:19|20)\\d{2}(?!\\d))");

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{1,4})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:\\.|st|nd|rd|th|er)?[\\s-](?:de\\s|of\\s)?(\\p{L}+)\\.?,?[\\s-](?:de\\s)?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.?\\s(\\d{1,2})\\p{L}*\\s?,?\\s(\\d{4})");
    private static final Pattern SLASHES =
            Pattern.compile("(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})[/-](?:19|20)\\d{2}(?!\\d)");

    private static final int FEWEST_DIGITS = 3;

    /** The end of an American address; DE is left out, as it is Germany to most. */
    private static final Pattern STATE = Pattern.compile(
            ", (?:A[KLRZ]|C[AOT]|DC|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \\d{5}(?!\\d)");

    private Dates() {}

    /** False for most texts without a date: the shortest ones are {@code 1.1.26} and {@code 1 mai 26}. */
    public static boolean maybe(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /**
     * The date; null when it is none.
     *
     * @param monthFirst whether 03/04/2026 is the fourth of March
     */
    public static @Nullable LocalDate parse(String text, boolean monthFirst) {
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
        if (numbers.group(1).length() > 2 || numbers.group(4).length() % 2 == 1) {
            return null;
        }
        int year = third < 100 ? 2000 + third : third;
        return monthFirst && !numbers.group(2).equals(".")
                ? LocalDate.of(year, first, second)
                : LocalDate.of(year, second, first);
    }

    private static @Nullable LocalDate named(String year, String name, String day) {
        Integer month = Months.of(name);
        int stated = Integer.parseInt(year);
        return month == null ? null : LocalDate.of(stated < 100 ? 2000 + stated : stated, month, Integer.parseInt(day));
    }

    /**
     * Whether the pages write the month first: a date says so that could be nothing else; failing that, dollars without
     * euros and pounds do.
     */
    public static boolean monthFirst(List<String> lines) {
        boolean dollars = false;
        boolean others = false;
        for (String line : lines) {
            Matcher slashes = SLASHES.matcher(line);
            while (slashes.find()) {
                if (Integer.parseInt(slashes.group(1)) > 12) {
                    return false;
                }
                if (Integer.parseInt(slashes.group(2)) > 12) {
                    return true;
                }
            }
            dollars |= line.contains("$")
                    || line.contains("USD")
                    || STATE.matcher(line).find();
            others |= line.contains("€") || line.contains("EUR") || line.contains("£") || line.contains("CHF");
        }
        return dollars && !others;
    }
}
