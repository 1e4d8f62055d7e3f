package dev.kontor.rolling;

import dev.kontor.events.envelope.Event;

/** The first release does not know it. */
public record Whispered(String text) implements Event {}
