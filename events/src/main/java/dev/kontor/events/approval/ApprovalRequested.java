package dev.kontor.events.approval;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;

/**
 * A person has to decide.
 *
 * @param steps number of steps in all
 * @param step the step now open, from 1
 * @param approvers who may decide it, any one of them
 * @param snapshot lower-case hex SHA-256 of what the approvers are shown (approval-and-controls §2)
 */
public record ApprovalRequested(int steps, int step, List<PersonId> approvers, String snapshot)
        implements ApprovalEvent {}
