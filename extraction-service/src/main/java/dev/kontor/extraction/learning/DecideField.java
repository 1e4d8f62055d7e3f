package dev.kontor.extraction.learning;

import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.extraction.learning.WeighValues.Weighed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the best of the values of a field into what is said about it, and how surely. */
final class DecideField {

    /** Confidence grows with the distance to the next best value. */
    private static final double SLOPE = 0.7;

    private static final double MOST = 0.995;

    private DecideField() {}

    /**
     * Empty when the field is likely not stated.
     *
     * @param read what the reader read by itself
     * @param values the chosen one first
     * @param unsigned whether amounts reduce without a minus
     */
    static Optional<Field> of(@Nullable Field read, List<Weighed> values, Source source, boolean unsigned) {
        Weighed best = values.getFirst();
        if (best.value() == null) {
            return Optional.empty();
        }
        double next = values.stream().skip(1).mapToDouble(Weighed::score).max().orElse(0);
        double sure = Math.min(MOST, 1 / (1 + Math.exp(-SLOPE * (best.score() - next))));
        if (read != null && read.value().equals(best.value())) {
            return Optional.of(new Field(
                    read.value(), Math.max(sure, Math.min(read.confidence(), MOST)), read.source(), read.place()));
        }
        return Optional.of(new Field(unsigned ? positive(best.value()) : best.value(), sure, source, best.place()));
    }

    private static String positive(String value) {
        return value.matches("-\\d+(?:\\.\\d+)?")
                ? new BigDecimal(value).negate().toPlainString()
                : value;
    }
}
