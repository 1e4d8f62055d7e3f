package dev.kontor.console.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a document's timeline in reporting's answers.
 *
 * @param type simple name of the event
 * @param actor pseudonym, {@code person/…} or {@code service/…}
 * @param actorName null when it is a machine or nobody knows the name
 * @param summary one English line without personal data
 */
record ReportedEvent(
        String type, Instant at, String actor, @Nullable String actorName, String summary) {}
