package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.Ranking.Option;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.writing.Ibans;
import dev.kontor.extraction.writing.VatCheckDigits;
import dev.kontor.extraction.writing.VatCheckDigits.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a choice that was made, as numbers of about one that {@link Certainty} weighs. */
final class Evidence {

    /** What speaks of every field in the same way, so that it can be learned from all of them together. */
    static final List<String> NAMES = List.of(
            "odds",
            "margin",
            "adds_up",
            "labelled",
            "again",
            "digits_fit",
            "digits_wrong",
            "derived",
            "misreadable",
            "company",
            "variants",
            "alone",
            "vouched",
            "others",
            "sums");

    /** Bounds how sure a value can be; it is not learned, as pages that nobody has seen may say what none has said. */
    static final String DOUBTFUL = "doubtful";

    /** Directions in which a label names its value. */
    private static final Set<String> NEAR = Set.of("in", "left", "up", "head");

    /** A label that speaks for a field at least so much names it. */
    private static final double NAMES_IT = 2.5;

    private static final Set<String> COMPANY = Set.of("legalend", "domain", "senderfirst", "is:seller", "head:seller");
    /** Independent of each other: legal form, domain, sender's line, register, account, heading, size, repetition. */
    private static final List<Set<String>> SAYS_SO = List.of(
            Set.of("legalend"),
            Set.of("domain"),
            Set.of("senderfirst"),
            Set.of("near:vatId", "near:register", "near:taxNumber"),
            Set.of("in:accountHolder", "left:accountHolder", "up:accountHolder", "near:iban"),
            Set.of("in:seller", "left:seller", "up:seller", "head:seller", "section:seller"),
            Set.of("large", "huge"),
            Set.of("times2", "times3", "times4"));

    /** Of words an engine is less sure of than this leaves, letters are often others. */
    private static final double BLURRED = 0.4;

    private static final double MOST = 7;
    private static final double UNLIKELY = 1e-4;

    private Evidence() {}

    /**
     * About one field.
     *
     * @param features of the chosen candidate; empty when the value follows from others
     * @param others mean log odds of the other choices of the document
     * @param sums whether net, tax and gross amount of the document add up
     */
    static Map<String, Double> of(
            String field,
            Choice choice,
            @Nullable Ranking ranking,
            List<String> features,
            double others,
            boolean sums) {
        Kind kind = Fields.all().get(field);
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("odds", logit(choice.probability()) / 3);
        evidence.put("margin", margin(choice, ranking) / 3);
        evidence.put("adds_up", one(choice.confirmed() && kind == Kind.AMOUNT));
        evidence.put("labelled", one(labelled(field, features)));
        evidence.put("again", one(features.stream().anyMatch(Evidence::again)));
        evidence.put("digits_fit", one(digits(kind, choice.value()) == Verdict.FIT));
        evidence.put("digits_wrong", one(digits(kind, choice.value()) == Verdict.DO_NOT_FIT));
        evidence.put("derived", one(choice.candidate() == null));
        evidence.put("misreadable", choice.candidate() == null ? 0 : misreadable(choice.candidate()));
        evidence.put("company", one(kind == Kind.NAME && features.stream().anyMatch(COMPANY::contains)));
        evidence.put("variants", one(kind == Kind.NAME && variants(choice, ranking)));
        evidence.put("alone", one(kind == Kind.NAME && features.contains("standsalone")));
        evidence.put("vouched", kind == Kind.NAME ? vouched(features) : 0);
        evidence.put(DOUBTFUL, one(doubtful(kind, choice, features)));
        evidence.put("others", others / 3);
        evidence.put("sums", one(sums));
        return evidence;
    }

    /** The log odds, kept within what training can tell apart. */
    static double logit(double probability) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return Math.clamp(Math.log(p / (1 - p)), -MOST, MOST);
    }

    /** How many times as probable the value is as the next best one, as a logarithm. */
    private static double margin(Choice choice, @Nullable Ranking ranking) {
        double next = ranking == null
                ? 0
                : ranking.options().stream()
                        .filter(option -> !option.value().equals(choice.value()))
                        .mapToDouble(Option::probability)
                        .max()
                        .orElse(0);
        double ratio = Math.max(choice.probability(), 1e-6) / Math.max(next, 1e-6);
        return Math.clamp(Math.log(ratio), -MOST, MOST);
    }

    private static boolean labelled(String field, List<String> features) {
        Priors priors = Priors.of(field);
        for (String feature : features) {
            int colon = feature.indexOf(':');
            if (colon > 0
                    && NEAR.contains(feature.substring(0, colon))
                    && priors.concept(feature.substring(colon + 1)) >= NAMES_IT) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name stands on the pages in a longer or a shorter form as well: with its legal form and without. */
    private static boolean variants(Choice choice, @Nullable Ranking ranking) {
        String chosen = FindNames.key(choice.value());
        return ranking != null
                && ranking.options().stream()
                        .filter(option -> option.probability() > UNLIKELY)
                        .map(option -> FindNames.key(option.value()))
                        .anyMatch(key -> !key.equals(chosen) && (key.contains(chosen) || chosen.contains(key)));
    }

    /** How much of what a page can say about its sender speaks for a name, each thing for itself, from 0 to 1. */
    private static double vouched(List<String> features) {
        return (double) SAYS_SO.stream()
                        .filter(said -> features.stream().anyMatch(said::contains))
                        .count()
                / SAYS_SO.size();
    }

    /**
     * Whether nothing on the pages bears a value out, so that nobody could notice that it was read wrongly: a name that
     * stands there once, as a part of a longer line or in letters the engine is not sure of, or an amount of a picture that
     * no sum confirms.
     */
    private static boolean doubtful(@Nullable Kind kind, Choice choice, List<String> features) {
        if (kind == Kind.NAME) {
            boolean blurred = choice.candidate() != null && misreadable(choice.candidate()) > BLURRED;
            return features.contains("times1") && (!features.contains("standsalone") || blurred);
        }
        return kind == Kind.AMOUNT
                && !choice.confirmed()
                && choice.candidate() != null
                && misreadable(choice.candidate()) > 0;
    }

    private static boolean again(String feature) {
        return (feature.startsWith("again") && !feature.equals("again1"))
                || (feature.startsWith("times") && !feature.equals("times1"));
    }

    private static Verdict digits(@Nullable Kind kind, String value) {
        if (kind == Kind.IBAN) {
            return Ibans.valid(value) ? Verdict.FIT : Verdict.DO_NOT_FIT;
        }
        return kind == Kind.VAT_ID ? VatCheckDigits.of(value) : Verdict.UNKNOWN;
    }

    private static double misreadable(Candidate candidate) {
        return 1 - candidate.words().stream().mapToDouble(Word::certainty).min().orElse(1);
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }
}
