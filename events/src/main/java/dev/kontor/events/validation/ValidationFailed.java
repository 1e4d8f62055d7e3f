package dev.kontor.events.validation;

/** At least one finding stops the document; it waits for a clerk. */
public record ValidationFailed(Checked checked) implements ValidationEvent {}
