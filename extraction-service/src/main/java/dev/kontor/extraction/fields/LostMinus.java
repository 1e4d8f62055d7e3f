package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives an amount of a picture the minus back that was not seen, where all others say that there was one: a tax without it
 * between a net and a gross amount that carry it, and that it would add up with.
 */
final class LostMinus {

    /** No tax is more than so many hundredths of the amount it is charged on. */
    private static final int HIGHEST_TAX = 28;

    private LostMinus() {}

    /** @param amounts of a document, in the order they stand on its pages */
    static List<Candidate> restored(List<Candidate> amounts) {
        if (amounts.stream().allMatch(amount -> Paper.certain(amount.words()))) {
            return amounts;
        }
        Set<Long> negative = new HashSet<>();
        for (Candidate amount : amounts) {
            long cents = Arithmetic.cents(amount.value());
            if (cents < 0) {
                negative.add(cents);
            }
        }
        List<Candidate> restored = new ArrayList<>(amounts);
        restored.replaceAll(amount -> isLost(amount, negative) ? minus(amount) : amount);
        return restored;
    }

    private static boolean isLost(Candidate amount, Set<Long> negative) {
        long tax = Arithmetic.cents(amount.value());
        return tax > 0
                && !Paper.certain(amount.words())
                && negative.stream().anyMatch(net -> tax * 100 <= -net * HIGHEST_TAX && negative.contains(net - tax));
    }

    private static Candidate minus(Candidate amount) {
        return new Candidate("-" + amount.value(), amount.segment(), amount.from(), amount.to(), amount.signs());
    }
}
