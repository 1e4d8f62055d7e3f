package dev.kontor.events.approval;

import dev.kontor.events.envelope.Subject.PersonId;

/** A person said no; the document ends here. */
public record Rejected(PersonId by, String reason) implements ApprovalEvent {}
