package dev.kontor.extraction.suppliers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a company as it is compared: no case, no accents, umlauts written out, no legal form.
 *
 * @param words in the order of the name; never empty unless the name has neither letter nor digit
 */
record CompanyName(List<String> words) {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "gbr",
            "ug",
            "ek",
            "eg",
            "ev",
            "se",
            "co",
            "cokg",
            "haftungsbeschraenkt",
            "ltd",
            "limited",
            "plc",
            "llp",
            "llc",
            "inc",
            "corp",
            "corporation",
            "company",
            "sarl",
            "sas",
            "sasu",
            "sa",
            "eurl",
            "snc",
            "scop",
            "bv",
            "nv",
            "vof",
            "srl",
            "spa",
            "sl",
            "slu",
            "spzoo",
            "as",
            "aps",
            "ab",
            "oy",
            "doo",
            "kft",
            "sro",
            "und",
            "and",
            "et",
            "the",
            "partg",
            "partgmbb",
            "stiftung");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters at the head or the tail of a word that make a key: one misread letter leaves the other key right. */
    private static final int PART = 4;

    /** Words that make keys; further ones say little. */
    private static final int WORDS = 4;

    static CompanyName of(String name) {
        String text = BETWEEN_INITIALS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        text = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        List<String> all = new ArrayList<>();
        for (String word : NOT_WORD.split(text, -1)) {
            if (!word.isEmpty()) {
                all.add(word);
            }
        }
        List<String> significant =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return new CompanyName(significant.isEmpty() ? List.copyOf(all) : significant);
    }

    /** With a blank between the words. */
    String text() {
        return String.join(" ", words);
    }

    /**
     * Keys that similar names share and others seldom do, so that the candidates stay few however many suppliers there
     * are: pairs of heads and pairs of tails of its words, and the longest word whole.
     */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        List<String> longest = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(WORDS)
                .sorted()
                .toList();
        for (int i = 0; i < longest.size(); i++) {
            for (int j = i + 1; j < longest.size(); j++) {
                keys.add(pair(head(longest.get(i)), head(longest.get(j))));
                keys.add(pair(tail(longest.get(i)), tail(longest.get(j))));
            }
        }
        words.stream().max(Comparator.comparingInt(String::length)).ifPresent(word -> {
            keys.add("=" + word);
            if (words.size() == 1 && word.length() > PART) {
                keys.add("^" + head(word));
                keys.add("$" + tail(word));
            }
        });
        return keys;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    private static String head(String word) {
        return word.substring(0, Math.min(PART, word.length()));
    }

    private static String tail(String word) {
        return word.substring(Math.max(0, word.length() - PART));
    }
}
