package dev.kontor.events.validation;

/** No finding stops the document; warnings may be among the findings. */
public record ValidationPassed(Checked checked) implements ValidationEvent {}
