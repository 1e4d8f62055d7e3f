package dev.kontor.events.audit;

import dev.kontor.events.envelope.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown contents of the event log. Subject: the person. What is named narrowed the view.
 *
 * @param subject of the entries, null for any
 * @param company of the entries, null for all of the reader's
 * @param from only entries recorded then or later, null from the beginning
 * @param to only entries recorded before, null to the end
 * @param firstIndex lowest index that was shown, or could be
 * @param lastIndex highest index that was shown, or could be
 */
public record LogRead(
        View view,
        @Nullable String subject,
        @Nullable String company,
        @Nullable Instant from,
        @Nullable Instant to,
        long firstIndex,
        long lastIndex)
        implements Event {

    /** How it was shown. */
    public enum View {
        /** A page of a list. */
        ENTRIES,
        /** All of one subject. */
        STREAM,
        /** A file to take along. */
        EXPORT
    }
}
