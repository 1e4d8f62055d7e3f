package dev.kontor.extraction.fields;

import org.jspecify.annotations.Nullable;

/**
 * The value chosen for a field.
 *
 * @param value normalised
 * @param candidate where it stands; null when it follows from other values
 * @param probability of this choice among all candidates, 0 to 1
 * @param confirmed whether arithmetic or check digits agree
 * @param rival the next best value that differs; null when there is none worth naming
 */
record Choice(
        String value,
        @Nullable Candidate candidate,
        double probability,
        boolean confirmed,
        @Nullable String rival) {

    Choice confirm(boolean agrees) {
        return new Choice(value, candidate, probability, agrees, rival);
    }

    Choice value(String other) {
        return new Choice(other, candidate, probability, confirmed, rival);
    }
}
