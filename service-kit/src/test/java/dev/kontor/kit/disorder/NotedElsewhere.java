package dev.kontor.kit.probe;

import dev.kontor.events.envelope.Event;

/** What the probe is told on its second topic. */
record NotedElsewhere(String note) implements Event {}
