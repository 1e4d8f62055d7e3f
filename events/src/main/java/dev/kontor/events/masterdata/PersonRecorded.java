package dev.kontor.events.masterdata;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole present state of a person on {@code kontor.masterdata.people}; the highest version wins.
 *
 * @param superior null at the top
 * @param department null when none
 * @param costCenters those the person owns
 */
public record PersonRecorded(
        long version,
        String name,
        @Nullable String email,
        @Nullable PersonId superior,
        @Nullable String department,
        List<String> costCenters,
        boolean active)
        implements Event {}
