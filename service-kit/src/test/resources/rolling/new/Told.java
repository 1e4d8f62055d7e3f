package dev.kontor.rolling;

import dev.kontor.events.envelope.Event;
import org.jspecify.annotations.Nullable;

/** One member more than in the first release; it may be missing. */
public record Told(String text, @Nullable String tone) implements Event {}
