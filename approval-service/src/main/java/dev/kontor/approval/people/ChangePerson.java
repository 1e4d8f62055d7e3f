package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.web.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records one person, new or changed. */
@Component
class ChangePerson {
    private final PeopleTable people;
    private final RecordPeople recordPeople;

    ChangePerson(PeopleTable people, RecordPeople recordPeople) {
        this.people = people;
        this.recordPeople = recordPeople;
    }

    /**
     * @param expected the version the caller has seen, null when he does not care
     * @throws ProblemException {@code PERSON_CHANGED}, {@code PERSON_INVALID}
     */
    @Transactional
    RecordedPerson to(Person person, @Nullable Long expected, Cause cause) {
        PersonId id = person.id();
        Optional<RecordedPerson> before = people.lock(id);
        if (expected != null && !before.map(RecordedPerson::version).equals(Optional.of(expected))) {
            throw new ProblemException(PeopleProblem.PERSON_CHANGED, "The version is not " + expected + " any more.");
        }
        String objection = recordPeople.objections(List.of(person)).get(id);
        if (objection != null) {
            throw new ProblemException(PeopleProblem.PERSON_INVALID, objection);
        }
        recordPeople.record(List.of(person), cause);
        return people.find(id).orElseThrow();
    }
}
