package dev.kontor.kit.late;

import dev.kontor.events.envelope.Event;

/** What others have been telling for long, and what the newcomer says to have heard. */
record Told(String text) implements Event {}
