package dev.kontor.extraction.learning;

import dev.kontor.extraction.learning.Sign.Family;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Dates that follow from the date of issue: due after so many days, delivered on that day. */
final class DaysAfter {

    private static final Set<String> FOLLOW = Set.of("dueDate", "deliveryDate");

    private DaysAfter() {}

    /** Empty for fields that follow nothing. */
    static Optional<Sign> of(String field, String date, Optional<String> issued) {
        if (!FOLLOW.contains(field) || issued.isEmpty()) {
            return Optional.empty();
        }
        try {
            long days = ChronoUnit.DAYS.between(LocalDate.parse(issued.get()), LocalDate.parse(date));
            return Optional.of(new Sign(Family.AFTER, String.valueOf(days)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date so many days after that of issue. */
    static Optional<String> date(Sign sign, Optional<String> issued) {
        try {
            return sign.family() == Family.AFTER
                    ? issued.map(day -> LocalDate.parse(day)
                            .plusDays(Long.parseLong(sign.text()))
                            .toString())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
