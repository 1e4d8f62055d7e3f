package dev.kontor.extraction.writing;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of months in the languages of the European Union, as the JDK's locale data (CLDR) have them. */
final class Months {

    /** The first language that knows a name decides: listopad is November in Czech and October in Croatian. */
    private static final List<String> LANGUAGES = List.of(
            "de", "de-AT", "en", "fr", "it", "es", "nl", "pt", "pl", "cs", "sk", "da", "sv", "fi", "hu", "ro", "sl",
            "hr", "et", "lv", "lt", "bg", "el", "ga", "mt", "nb");

    private static final Map<String, Integer> MONTHS = months();

    private Months() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            for (String[] set : List.of(names.getMonths(), names.getShortMonths())) {
                for (int month = 0; month < 12; month++) {
                    String name = Folded.word(set[month]);
                    if (name.length() > 2) {
                        months.putIfAbsent(name, month + 1);
                    }
                }
            }
        }
        // usual abbreviations that CLDR does not have
        Map.of("mrz", 3, "sept", 9, "juil", 7, "fevr", 2, "janv", 1, "mar", 3, "jun", 6, "jul", 7, "aou", 8, "okt", 10)
                .forEach(months::putIfAbsent);
        return Map.copyOf(months);
    }

    /** 1 to 12; null when the word is no month. */
    static @Nullable Integer of(String word) {
        return MONTHS.get(Folded.word(word));
    }
}
