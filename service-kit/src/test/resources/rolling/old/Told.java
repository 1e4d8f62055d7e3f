package dev.kontor.rolling;

import dev.kontor.events.envelope.Event;

public record Told(String text) implements Event {}
