package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Event;

/** What the probe is told, in sequence. */
record Noted(String note) implements Event {}
