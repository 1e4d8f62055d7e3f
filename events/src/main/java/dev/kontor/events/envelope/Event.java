package dev.kontor.events.envelope;

/**
 * A fact, named in the past tense, that one service publishes and others read. Implementations are records; their JSON
 * form is additive only: readers ignore what they do not know.
 */
public interface Event {}
