package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the directory. People belong to the installation, not to a company.
 *
 * @param id the {@code sub} of the identity provider
 * @param superior null at the top
 * @param department null when none
 * @param costCenters those the person owns
 * @param active false for leavers: they stay readable and decide nothing
 */
public record Person(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable PersonId superior,
        @Nullable String department,
        List<String> costCenters,
        boolean active) {
    public Person {
        costCenters = costCenters.stream().distinct().sorted().toList();
    }
}
