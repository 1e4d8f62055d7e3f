package dev.kontor.kit.outbox;

import dev.kontor.events.envelope.EventType;
import dev.kontor.events.envelope.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event whose transaction has not committed; its sequence is counted when it is about to. */
record PendingEvent(
        UUID id,
        EventType<?> type,
        Subject subject,
        Instant time,
        Cause cause,
        @Nullable String traceParent,
        @SuppressWarnings("ArrayRecordComponent") byte[] body) {

    /** What its sequence counts. */
    Stream stream() {
        return new Stream(type.topic(), subject.text());
    }

    /** A subject on a topic; ordered, because counters are locked in one order everywhere. */
    record Stream(String topic, String subject) implements Comparable<Stream> {

        @Override
        public int compareTo(Stream other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic == 0 ? subject.compareTo(other.subject) : byTopic;
        }
    }
}
