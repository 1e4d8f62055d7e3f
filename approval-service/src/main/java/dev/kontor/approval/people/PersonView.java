package dev.kontor.approval.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the API shows it; ids without their kind.
 *
 * @param version also the ETag
 */
record PersonView(
        String id,
        String name,
        @Nullable String email,
        @Nullable String superior,
        @Nullable String department,
        List<String> costCenters,
        boolean active,
        long version) {
    static PersonView of(RecordedPerson recorded) {
        Person person = recorded.person();
        return new PersonView(
                person.id().id(),
                person.name(),
                person.email(),
                person.superior() == null ? null : person.superior().id(),
                person.department(),
                person.costCenters(),
                person.active(),
                recorded.version());
    }
}
