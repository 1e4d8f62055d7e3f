package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Event;

/**
 * What the probe says when a handler of it has had its effect.
 *
 * @param consumer whose effect it is
 * @param transaction of the database in which it came about
 */
record Heard(String consumer, String note, String transaction) implements Event {}
