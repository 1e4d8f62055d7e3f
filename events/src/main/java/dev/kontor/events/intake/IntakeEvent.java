package dev.kontor.events.intake;

import dev.kontor.events.envelope.Event;

/** What intake says about a document. */
public sealed interface IntakeEvent extends Event permits DocumentReceived, DocumentRefused, DocumentDuplicated {}
