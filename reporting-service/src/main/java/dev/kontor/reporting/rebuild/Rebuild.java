package dev.kontor.reporting.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild.
 *
 * @param run of the replay it begins with
 * @param parked events that could not be applied yet; while there are any, there may be no switch
 * @param requestedBy pseudonym
 * @param endedAt null while it runs
 */
record Rebuild(
        String run,
        State state,
        long parked,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    enum State {
        /** The old model serves. */
        RUNNING,
        /** The new model serves. */
        SWITCHED,
        /** By a person; the old model goes on serving. */
        GIVEN_UP
    }
}
