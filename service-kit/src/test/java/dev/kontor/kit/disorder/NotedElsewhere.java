package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Event;

/** What the probe is told on its second topic. */
record NotedElsewhere(String note) implements Event {}
