package dev.kontor.events.approval;

import dev.kontor.events.envelope.Event;

/** What approval says about a document. */
public sealed interface ApprovalEvent extends Event permits ApprovalRequested, StepDecided, Approved, Rejected {}
