package dev.kontor.kit.disorder;

import dev.kontor.events.envelope.Event;

/** Master data of the probe: the highest version counts. */
record Priced(long version, String price) implements Event {}
