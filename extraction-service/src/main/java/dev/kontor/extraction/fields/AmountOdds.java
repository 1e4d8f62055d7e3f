package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.Ranking.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How probable amounts are, by field, in cents.
 *
 * @param rankings by field; a field that was not looked for is absent
 */
record AmountOdds(Map<String, Ranking> rankings) {

    /** Of an amount that no candidate has. */
    static final double FLOOR = 1e-4;

    private static final int TRIED = 8;

    /** Of an amount that follows from others. */
    private static final double DERIVED = 0.5;

    /** A value that is more probable than this has to be named when another one is chosen. */
    private static final double RIVALS = 0.3;

    /** The most probable amounts of a field, not many; may be added to. */
    List<Long> values(String field) {
        Ranking ranking = rankings.get(field);
        return ranking == null
                ? new ArrayList<>()
                : new ArrayList<>(ranking.options().stream()
                        .limit(TRIED)
                        .map(option -> Arithmetic.cents(option.value()))
                        .toList());
    }

    /** The probability that the pages do not state a field. */
    double none(String field) {
        Ranking ranking = rankings.get(field);
        return ranking == null ? 1 : Math.max(FLOOR, ranking.none());
    }

    double probability(String field, long cents) {
        Ranking ranking = rankings.get(field);
        return ranking == null ? FLOOR : Math.max(FLOOR, ranking.probability(decimal(cents)));
    }

    /** The most probable value by itself; null when the field is rather not stated. */
    @Nullable
    Choice best(String field) {
        Ranking ranking = rankings.get(field);
        return ranking == null ? null : ranking.best();
    }

    /**
     * An amount as the value of a field; null for nothing that no page states.
     *
     * @param agrees whether arithmetic confirms it
     */
    @Nullable
    Choice choice(String field, long cents, boolean agrees) {
        Ranking ranking = rankings.get(field);
        List<Option> options = ranking == null ? List.of() : ranking.options();
        String value = decimal(cents);
        Option option = options.stream()
                .filter(other -> other.value().equals(value))
                .findFirst()
                .orElse(null);
        if (option == null && cents == 0) {
            return null;
        }
        Option first = options.isEmpty() ? null : options.getFirst();
        boolean rivals = first != null && first.probability() > RIVALS && Arithmetic.cents(first.value()) != cents;
        return new Choice(
                value,
                option == null ? null : option.candidate(),
                option == null ? DERIVED : option.probability(),
                agrees,
                rivals && first != null ? first.value() : null);
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
