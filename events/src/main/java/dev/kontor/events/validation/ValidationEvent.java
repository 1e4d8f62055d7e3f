package dev.kontor.events.validation;

import dev.kontor.events.envelope.Event;

/** What validation says about a document. */
public sealed interface ValidationEvent extends Event permits ValidationPassed, ValidationFailed, FieldsCorrected {}
