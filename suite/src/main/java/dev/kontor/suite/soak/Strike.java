package dev.kontor.suite.soak;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One blow, for the record.
 *
 * @param second of the run
 * @param accepted documents so far
 * @param unanswered uploads under way
 * @param recoveredAfter seconds until every service was well again; null when the run ended before
 */
@JsonPropertyOrder({"second", "blow", "accepted", "unanswered", "recoveredAfter"})
record Strike(
        double second,
        Blow blow,
        int accepted,
        int unanswered,
        @Nullable Double recoveredAfter) {

    Strike recovered(double now) {
        return new Strike(second, blow, accepted, unanswered, Math.round((now - second) * 10) / 10.0);
    }
}
