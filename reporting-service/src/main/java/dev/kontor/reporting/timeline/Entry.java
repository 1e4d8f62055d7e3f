package dev.kontor.reporting.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a timeline.
 *
 * @param sequence within the stage
 * @param type simple name of the event
 * @param actor pseudonym, {@code person/…} or {@code service/…}
 * @param summary one line without personal data
 */
record Entry(
        UUID eventId,
        UUID documentId,
        Stage stage,
        long sequence,
        String type,
        Instant at,
        String actor,
        String summary) {}
