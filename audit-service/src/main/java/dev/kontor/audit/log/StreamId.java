package dev.kontor.audit.log;

/** The events of one subject on one topic: numbered 1, 2, 3 … without a gap. */
public record StreamId(String topic, String subject) {}
