package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import java.util.Optional;

/** What approval asks about people. The only door to this package. */
public interface PeopleDirectory {
    /** Anyone ever recorded, active or not. */
    Optional<Person> person(PersonId id);

    /** The active owners of a cost centre, by id; empty when nobody owns it. */
    List<Person> ownersOf(String costCenter);

    /** The active members of a department, by id; empty when there are none. */
    List<Person> membersOf(String department);
}
