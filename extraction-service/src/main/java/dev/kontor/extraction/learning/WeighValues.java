package dev.kontor.extraction.learning;

import dev.kontor.events.document.Field;
import dev.kontor.extraction.learning.Sign.Family;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weighs what a field could be against what confirmed documents of the supplier said. */
final class WeighValues {

    /** What speaks for no value at all before anything else does. */
    private static final double NOTHING = 2.5;

    /** What speaks for no value where the reader alone knows: less than anything it says. */
    private static final double SILENT = -10;

    /** How much the reader's own confidence counts. */
    private static final double READER = 0.5;

    private static final double LEAST = 0.02;

    /** Weight of what never changed, though it does not stand on the pages. */
    private static final double LASTING = 3;

    /** Weight of a term of payment that never changed, though no page says the date. */
    private static final double FOLLOWING = 2;

    private final Template template;

    WeighValues(Template template) {
        this.template = template;
    }

    /**
     * A value and what speaks for it.
     *
     * @param value null for none
     * @param score log odds against everything else
     */
    record Weighed(String key, @Nullable String value, Field.@Nullable Place place, double score) {

        private Weighed plus(double more) {
            return new Weighed(key, value, place, score + more);
        }
    }

    /**
     * The best one first; the empty key is that of no value.
     *
     * @param read what the reader read by itself
     * @param issued the date of issue, for dates that follow it
     */
    List<Weighed> of(String field, List<Sighting> sightings, @Nullable Field read, Optional<String> issued) {
        Past past = template.past(field);
        Map<Sign, Double> weights = new HashMap<>();
        template.habits(field).forEach(habit -> weights.put(habit.sign(), habit.weight(past.stated())));
        Map<String, Weighed> values = new LinkedHashMap<>();
        values.put(
                "", new Weighed("", null, null, past.isSilent() && read != null ? SILENT : NOTHING + past.absence()));
        for (Sighting sighting : sightings) {
            Weighed weighed = weighed(field, sighting, weights, issued);
            values.merge(weighed.key(), weighed, (one, other) -> one.score() >= other.score() ? one : other);
        }
        lasting(field, past, weights, values);
        following(weights, issued, values);
        String chosen = read == null ? "" : FindSightings.key(FindSightings.kind(field), read.value());
        double bonus = past.trust() + (read == null ? 0 : READER * odds(read.confidence()));
        values.merge(
                chosen,
                new Weighed(chosen, read == null ? null : read.value(), read == null ? null : read.place(), bonus),
                (one, other) -> one.plus(other.score()));
        return values.values().stream()
                .sorted(Comparator.comparingDouble(Weighed::score).reversed())
                .toList();
    }

    private static double odds(double confidence) {
        double p = Math.clamp(confidence, LEAST, 1 - LEAST);
        return Math.log(p / (1 - p));
    }

    private static Weighed weighed(
            String field, Sighting sighting, Map<Sign, Double> weights, Optional<String> issued) {
        Map<Family, Double> best = new EnumMap<>(Family.class);
        sighting.signs().forEach(sign -> count(sign, weights, best));
        DaysAfter.of(field, sighting.value(), issued).ifPresent(sign -> count(sign, weights, best));
        double score = best.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Weighed(sighting.key(), sighting.value(), sighting.place(), score);
    }

    private static void count(Sign sign, Map<Sign, Double> weights, Map<Family, Double> best) {
        Double weight = weights.get(sign);
        if (weight != null) {
            best.merge(sign.family(), weight, Math::max);
        }
    }

    /** What is known without looking: what a supplier is called. */
    private static void lasting(String field, Past past, Map<Sign, Double> weights, Map<String, Weighed> values) {
        String value = past.lasting();
        if (value != null) {
            String key = FindSightings.key(FindSightings.kind(field), value);
            double weight = weights.getOrDefault(new Sign(Family.VALUE, key), 0.0);
            values.merge(key, new Weighed(key, value, null, LASTING * weight), (one, other) -> one.plus(weight));
        }
    }

    /** When a supplier wants to be paid. */
    private static void following(Map<Sign, Double> weights, Optional<String> issued, Map<String, Weighed> values) {
        weights.forEach((sign, weight) -> DaysAfter.date(sign, issued)
                .ifPresent(date -> values.putIfAbsent(date, new Weighed(date, date, null, FOLLOWING * weight))));
    }
}
