package dev.kontor.approval.people;

import dev.kontor.events.masterdata.PersonRecorded;

/**
 * A person as stored.
 *
 * @param version rises by one with every change, from 1
 */
record RecordedPerson(Person person, long version) {
    PersonRecorded event() {
        return new PersonRecorded(
                version,
                person.name(),
                person.email(),
                person.superior(),
                person.department(),
                person.costCenters(),
                person.active());
    }
}
