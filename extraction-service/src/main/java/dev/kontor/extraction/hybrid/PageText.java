package dev.kontor.extraction.hybrid;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that stands on the pages, to be searched for a value in whatever way it may be written there. */
final class PageText {

    /** 1.234,56 and 1,234.56 and 1 234,56 and 1'234.56, with or without a sign. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+[.,]\\d{2}(?!\\d)|(?<!\\d)\\d+[.,]\\d{2}(?!\\d)");

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH, Locale.FRENCH);

    private final String text;
    private final String folded;
    private final Set<BigDecimal> amounts = new HashSet<>();

    private PageText(String text) {
        this.text = text;
        this.folded = fold(text);
        Matcher amount = AMOUNT.matcher(text);
        while (amount.find()) {
            amounts.add(new BigDecimal(NOT_DIGITS.matcher(amount.group()).replaceAll("")).movePointLeft(2));
        }
    }

    static PageText of(List<Page> pages) {
        return new PageText(pages.stream()
                .flatMap(page -> page.words().stream())
                .map(Word::text)
                .collect(Collectors.joining(" ")));
    }

    /** All amounts with two decimals, without their signs, which pages leave to words. */
    Set<BigDecimal> amounts() {
        return amounts;
    }

    boolean showsAmount(BigDecimal amount) {
        return amounts.contains(amount.abs().setScale(2, RoundingMode.HALF_UP));
    }

    /** Whether a number or a name stands there, whatever its blanks, signs, case and accents. */
    boolean shows(String value) {
        return folded.contains(fold(value));
    }

    /** Whether a day stands there in digits or with the name of its month. */
    boolean showsDate(LocalDate date) {
        return writings(date).stream().anyMatch(this::contains);
    }

    private boolean contains(String writing) {
        for (int at = text.indexOf(writing); at >= 0; at = text.indexOf(writing, at + 1)) {
            boolean before = at > 0 && Character.isDigit(text.charAt(at - 1));
            int end = at + writing.length();
            boolean after = end < text.length() && Character.isDigit(text.charAt(end));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }

    private static List<String> writings(LocalDate date) {
        String year = String.valueOf(date.getYear());
        List<String> writings = new ArrayList<>();
        writings.add(date.toString());
        writings.add(date.toString().replace("-", ""));
        for (String day : numbers(date.getDayOfMonth())) {
            for (String month : numbers(date.getMonthValue())) {
                for (String separator : List.of(".", "/", "-", ". ")) {
                    for (String years : List.of(year, year.substring(2))) {
                        writings.add(day + separator + month + separator + years);
                        writings.add(month + separator + day + separator + years);
                    }
                }
                writings.add(year + "/" + month + "/" + day);
            }
            for (String month : names(date.getMonth())) {
                writings.add(day + ". " + month + " " + year);
                writings.add(day + " " + month + " " + year);
                writings.add(day + "-" + month + "-" + year);
                writings.add(month + " " + day + ", " + year);
            }
        }
        return writings;
    }

    private static Set<String> numbers(int number) {
        return number < 10 ? Set.of(String.valueOf(number), "0" + number) : Set.of(String.valueOf(number));
    }

    private static Set<String> names(Month month) {
        Set<String> names = new HashSet<>();
        for (Locale language : LANGUAGES) {
            names.add(month.getDisplayName(TextStyle.FULL, language));
            names.add(month.getDisplayName(TextStyle.SHORT, language));
        }
        return names;
    }

    /** Letters and digits alone, lower case, without accents, ß as ss. */
    static String fold(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_LETTERS_OR_DIGITS
                .matcher(bare.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll("");
    }
}
