package dev.kontor.console.documents;

import java.time.Instant;

/**
 * One step of a document's way as the page shows it.
 *
 * @param at for machines; {@code time} is for people
 * @param summary in English, as it stands in the event log
 * @param actor who did it
 */
record TimelineStep(Instant at, String time, String title, String summary, String actor) {}
