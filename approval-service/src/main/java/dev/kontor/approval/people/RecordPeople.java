package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores people and publishes each change on {@code kontor.masterdata.people}. Runs inside the caller's transaction. */
@Component
class RecordPeople {
    private final PeopleTable people;
    private final Outbox outbox;
    private final ApplicationEventPublisher announcements;

    RecordPeople(PeopleTable people, Outbox outbox, ApplicationEventPublisher announcements) {
        this.people = people;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    /** What speaks against recording these, by person; empty when nothing does. */
    Map<PersonId, String> objections(Collection<Person> changed) {
        return Superiors.objections(people.superiors(), changed);
    }

    /**
     * Records people to whom there is no objection.
     *
     * @return how many were new or changed; the others stay untouched and are not published again
     */
    int record(Collection<Person> changed, Cause cause) {
        int recorded = 0;
        for (Person person : changed) {
            Optional<Long> version = people.save(person);
            if (version.isPresent()) {
                outbox.append(cause, person.id(), new RecordedPerson(person, version.get()).event());
                recorded++;
            }
        }
        if (recorded > 0) {
            announcements.publishEvent(new PeopleChanged(recorded));
        }
        return recorded;
    }
}
