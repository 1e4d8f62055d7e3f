package dev.kontor.events.approval;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome;
import java.util.List;

/**
 * The document is approved; the outcome is all that readers need.
 *
 * @param automatic true when the policy asked for no person
 * @param approvedBy in the order of the steps; empty when automatic
 */
public record Approved(String documentType, Outcome outcome, boolean automatic, List<PersonId> approvedBy)
        implements ApprovalEvent {}
