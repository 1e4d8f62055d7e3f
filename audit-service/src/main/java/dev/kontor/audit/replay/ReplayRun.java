package dev.kontor.audit.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay.
 *
 * @param run its name
 * @param topic on which the events are put, each with its own topic in the header {@code kontor_topic}
 * @param firstIndex lowest index of the entries
 * @param lastIndex highest index of the entries
 * @param nextIndex the first one that is not on the topic yet
 * @param failure why it failed, for a person
 * @param requestedBy pseudonym
 * @param endedAt null while it runs
 */
record ReplayRun(
        String run,
        String topic,
        long firstIndex,
        long lastIndex,
        long nextIndex,
        State state,
        @Nullable String failure,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    enum State {
        RUNNING,
        /** The topic is complete. */
        DONE,
        /** An entry has no content that could be sent. What is on the topic is not complete. */
        FAILED
    }
}
