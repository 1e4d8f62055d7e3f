package dev.kontor.approval.policy;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.validation.Checked;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked document as policy and outcome look at it.
 *
 * @param costCenter as coded or hinted, null when open
 */
public record Submission(
        DocumentType type, Checked checked, @Nullable String costCenter) {
    private static final String PERSON = "person/";

    /** The person behind a pseudonym; empty when it is a machine. */
    public static Optional<PersonId> person(String actor) {
        return actor.startsWith(PERSON)
                ? Optional.of(new PersonId(actor.substring(PERSON.length())))
                : Optional.empty();
    }
}
