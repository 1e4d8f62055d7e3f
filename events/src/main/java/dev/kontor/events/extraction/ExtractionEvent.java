package dev.kontor.events.extraction;

import dev.kontor.events.envelope.Event;

/** What extraction says about a document. */
public sealed interface ExtractionEvent extends Event permits FieldsExtracted, ExtractionFailed {}
