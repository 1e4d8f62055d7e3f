package dev.kontor.suite.soak;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How hard and how long.
 *
 * @param length of everything, the check at the end included
 * @param kills at most; fewer when the time is over
 * @param documents at most; fewer when the time is over
 * @param blows what may happen, at least one
 * @param seed of the moments and the kinds of the kills
 */
public record SoakPlan(Duration length, int kills, int documents, Set<Blow> blows, long seed) {

    public SoakPlan {
        // in the order of their declaration: the same seed deals the same blows
        blows = Collections.unmodifiableSet(EnumSet.copyOf(blows));
    }

    /** What the last part of the time is for: everything runs, nothing is killed, the backlog is worked off. */
    Duration calm() {
        Duration sixth = length.dividedBy(6);
        Duration least = Duration.ofSeconds(60);
        return sixth.compareTo(least) < 0 ? least : sixth;
    }

    /** The part in which documents arrive and processes die. */
    Duration storm() {
        return length.minus(calm());
    }

    /** The same for what is left of the time. */
    SoakPlan after(Duration elapsed) {
        return new SoakPlan(length.minus(elapsed), kills, documents, blows, seed);
    }
}
