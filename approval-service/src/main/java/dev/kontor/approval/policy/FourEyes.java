package dev.kontor.approval.policy;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Whoever handed a document in, entered its fields or decided an earlier step must not decide it (segregation of
 * duties, approval-and-controls §1).
 *
 * @param submittedBy pseudonym {@code person/…} or {@code service/…}
 * @param correctedBy pseudonyms
 * @param decidedBefore who decided the earlier steps, in their order
 */
public record FourEyes(String submittedBy, List<String> correctedBy, List<PersonId> decidedBefore) {
    public FourEyes {
        correctedBy = List.copyOf(correctedBy);
        decidedBefore = List.copyOf(decidedBefore);
    }

    /** Why this person must not decide; empty when nothing speaks against it. */
    public Optional<String> objection(PersonId person) {
        if (person.text().equals(submittedBy)) {
            return Optional.of("Whoever submits a document does not approve it.");
        }
        if (correctedBy.contains(person.text())) {
            return Optional.of("Whoever corrects a document does not approve it.");
        }
        return decidedBefore.contains(person)
                ? Optional.of("Nobody decides two steps of the same document.")
                : Optional.empty();
    }

    boolean allows(PersonId person) {
        return objection(person).isEmpty();
    }
}
