package dev.kontor.rolling;

import dev.kontor.events.envelope.Event;
import org.jspecify.annotations.Nullable;

public record Heard(String release, String text, @Nullable String tone) implements Event {}
