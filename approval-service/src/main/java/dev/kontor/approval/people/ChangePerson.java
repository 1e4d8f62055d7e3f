package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.ProblemException;
import java.util.List;
import java.util.Optional;
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
     * @param seen the version the caller has seen; nothing when he means to enter somebody new
     * @throws ProblemException {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED}, {@code PERSON_INVALID}
     */
    @Transactional
    RecordedPerson to(Person person, IfMatch seen, Cause cause) {
        PersonId id = person.id();
        Optional<RecordedPerson> before = people.lock(id);
        seen.require(before.map(it -> EntityTag.of(it.version())).orElse(null));
        String objection = recordPeople.objections(List.of(person)).get(id);
        if (objection != null) {
            throw new ProblemException(PeopleProblem.PERSON_INVALID, objection);
        }
        recordPeople.record(List.of(person), cause);
        return people.find(id).orElseThrow();
    }
}
