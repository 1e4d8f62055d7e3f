package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the API takes it; the path names the id.
 *
 * @param name mandatory
 * @param superior id without its kind
 * @param costCenters null means none
 * @param active null means true
 */
record PersonEntry(
        @Nullable String name,
        @Nullable String email,
        @Nullable String superior,
        @Nullable String department,
        @Nullable List<String> costCenters,
        @Nullable Boolean active) {
    /** @throws ProblemException {@code PERSON_INVALID} */
    Person person(PersonId id) {
        String given = blankIsNull(name);
        if (given == null) {
            throw new ProblemException(PeopleProblem.PERSON_INVALID, "name is missing");
        }
        String above = blankIsNull(superior);
        return new Person(
                id,
                given,
                blankIsNull(email),
                above == null ? null : new PersonId(above),
                blankIsNull(department),
                costCenters == null ? List.of() : costCenters,
                active == null || active);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
