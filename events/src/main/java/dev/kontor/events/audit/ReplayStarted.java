package dev.kontor.events.audit;

import dev.kontor.events.envelope.Event;

/**
 * Somebody had recorded events put back on a topic, in clear. Subject: the person.
 *
 * @param topic on which they are put
 * @param firstIndex lowest index of the entries
 * @param lastIndex highest index of the entries
 */
public record ReplayStarted(String topic, long firstIndex, long lastIndex) implements Event {}
