package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.Ranking.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses two values of one form together that cannot be the same: the names of seller and buyer, their VAT ids. */
final class Parties {

    private static final int TRIED = 6;

    private Parties() {}

    /** The choices for either field; a field that is not on the pages is absent. */
    static Map<String, Choice> of(String seller, String buyer, Map<String, Ranking> rankings) {
        Ranking sellers = rankings.get(seller);
        Ranking buyers = rankings.get(buyer);
        Map<String, Choice> choices = new HashMap<>();
        if (sellers == null || buyers == null) {
            return choices;
        }
        Option bestSeller = null;
        Option bestBuyer = null;
        double most = sellers.none() * buyers.none();
        for (Option one : first(sellers)) {
            if (one.probability() * buyers.none() > most) {
                most = one.probability() * buyers.none();
                bestSeller = one;
                bestBuyer = null;
            }
            for (Option other : first(buyers)) {
                if (one.probability() * other.probability() > most && !same(one, other)) {
                    most = one.probability() * other.probability();
                    bestSeller = one;
                    bestBuyer = other;
                }
            }
        }
        for (Option other : first(buyers)) {
            if (sellers.none() * other.probability() > most) {
                most = sellers.none() * other.probability();
                bestSeller = null;
                bestBuyer = other;
            }
        }
        put(choices, seller, bestSeller, sellers);
        put(choices, buyer, bestBuyer, buyers);
        return choices;
    }

    private static List<Option> first(Ranking ranking) {
        return ranking.options().subList(0, Math.min(TRIED, ranking.options().size()));
    }

    private static boolean same(Option one, Option other) {
        String left = FindNames.key(one.value());
        String right = FindNames.key(other.value());
        return left.contains(right) || right.contains(left);
    }

    private static void put(Map<String, Choice> choices, String field, @Nullable Option option, Ranking ranking) {
        if (option != null) {
            String rival = ranking.options().stream()
                    .filter(other -> !same(other, option) && other.probability() > 0.05)
                    .map(Option::value)
                    .findFirst()
                    .orElse(null);
            choices.put(field, new Choice(option.value(), option.candidate(), option.probability(), false, rival));
        }
    }
}
