package dev.kontor.extraction.classify;

import dev.kontor.extraction.classify.Naming.Role;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Describes a document to the model: named features with a value of 0 to about 1, absent where 0. */
final class DescribePages {

    private static final Phrases<String> SIGNS = Phrases.read("/classify/signs.txt", name -> name);

    private static final Pattern AMOUNT =
            Pattern.compile("[-+(]?\\p{Sc}?\\d{1,3}(?:[.,'’ ]?\\d{3})*[.,]\\d{2}\\)?\\p{Sc}?-?");
    private static final Pattern NEGATIVE =
            Pattern.compile("[-–−]\\p{Sc}?\\d{1,3}(?:[.,'’ ]?\\d{3})*[.,]\\d{2}\\p{Sc}?");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(?:[.,]\\d{1,2})?%|%");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{0,30}");

    /** Pages looked at: what a document is stands on the first ones, and the last. */
    private static final int PAGES = 3;

    private static final double WORD_WEIGHT = 0.25;
    private static final double BIG = 1.3;
    private static final double BIGGER = 1.08;
    private static final double UPPER_PART = 0.45;

    /**
     * @param namings in reading order
     * @param features by name
     */
    record Description(List<Naming> namings, Map<String, Double> features) {}

    private final Map<String, Double> features = new HashMap<>();

    private DescribePages() {}

    static Description of(Layout layout) {
        List<Passage> passages = Passage.of(layout, PAGES);
        List<Naming> namings = FindNamings.in(passages, layout.bodyHeight());
        DescribePages describe = new DescribePages();
        describe.names(namings);
        describe.signs(passages);
        describe.words(passages);
        describe.counts(layout.pages(), passages);
        return new Description(namings, describe.features);
    }

    private void names(List<Naming> namings) {
        for (Naming naming : namings) {
            String kind = word(naming.kind());
            String role = word(naming.role());
            String size = naming.size() >= BIG ? "big" : naming.size() >= BIGGER ? "bigger" : "body";
            String zone =
                    naming.passage().page() > 1 ? "later" : naming.passage().top() < UPPER_PART ? "upper" : "lower";
            features.put("name " + kind, 1.0);
            features.put("name " + kind + " " + role, 1.0);
            features.put("name " + kind + " " + role + " " + zone, 1.0);
            features.put("name " + kind + " " + role + " " + size + " " + zone, 1.0);
        }
        List<Naming> heads = namings.stream().filter(Naming::heads).toList();
        if (!heads.isEmpty()) {
            features.put("first " + word(heads.getFirst().kind()), 1.0);
            largest(heads).ifPresent(naming -> features.put("largest " + word(naming.kind()), 1.0));
        } else if (namings.stream().noneMatch(naming -> naming.role() == Role.LABEL)) {
            features.put("unnamed", 1.0);
        }
    }

    /** The heading in the largest type; of equals the first. */
    static Optional<Naming> largest(List<Naming> heads) {
        return heads.stream()
                .filter(naming -> naming.passage().page() == 1)
                .max(Comparator.comparingDouble((Naming naming) -> Math.round(naming.size() * 10))
                        .thenComparing(naming -> naming.passage().top(), Comparator.reverseOrder()));
    }

    private void signs(List<Passage> passages) {
        Map<String, Integer> found = new HashMap<>();
        for (Passage passage : passages) {
            SIGNS.in(passage.tokens()).forEach(match -> found.merge(match.meaning(), 1, Integer::sum));
        }
        found.forEach((sign, times) -> {
            features.put("sign " + sign, 1.0);
            features.put("signs " + sign, Math.min(1, Math.log1p(times) / 2.5));
        });
    }

    private void words(List<Passage> passages) {
        for (Passage passage : passages) {
            for (String token : passage.tokens()) {
                if (token.length() > 2) {
                    features.put("word " + token, WORD_WEIGHT);
                }
            }
        }
    }

    private void counts(List<Page> pages, List<Passage> passages) {
        int amounts = 0;
        int negative = 0;
        int dates = 0;
        int percents = 0;
        int ibans = 0;
        int words = 0;
        int prose = 0;
        for (Page page : pages.subList(0, Math.min(PAGES, pages.size()))) {
            words += page.words().size();
            for (Word word : page.words()) {
                String text = word.text();
                amounts += AMOUNT.matcher(text).matches() ? 1 : 0;
                negative += NEGATIVE.matcher(text).matches() ? 1 : 0;
                dates += DATE.matcher(text).matches() ? 1 : 0;
                percents += PERCENT.matcher(text).matches() ? 1 : 0;
                ibans += text.length() >= 4 && IBAN.matcher(text).matches() ? 1 : 0;
            }
        }
        for (Passage passage : passages) {
            prose += passage.tokens().size() >= 8 ? passage.tokens().size() : 0;
        }
        count("amounts", amounts);
        count("amounts below zero", negative);
        count("dates", dates);
        count("percents", percents);
        count("ibans", ibans);
        count("words", words);
        count("pages", pages.size());
        features.put("share of amounts", words == 0 ? 0 : Math.min(1, 5.0 * amounts / words));
        features.put("share of dates", words == 0 ? 0 : Math.min(1, 10.0 * dates / words));
        features.put("share of prose", words == 0 ? 0 : Math.min(1, (double) prose / words));
        if (!pages.isEmpty()
                && pages.getFirst().width() < 0.62 * pages.getFirst().height()) {
            features.put("narrow", 1.0);
        }
    }

    private void count(String what, int number) {
        if (number > 0) {
            features.put("some " + what, 1.0);
            features.put("many " + what, Math.min(1, Math.log(1 + number) / 6));
        } else {
            features.put("no " + what, 1.0);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
