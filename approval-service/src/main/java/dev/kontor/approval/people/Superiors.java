package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of command must end: every superior is known, nobody is above himself. */
final class Superiors {
    private Superiors() {}

    /**
     * What is wrong with the lines of command after a change.
     *
     * @param known everyone recorded, with the superior
     * @param changed replaces or adds to what is known
     * @return by changed person, one sentence without personal data; empty when all is well
     */
    static Map<PersonId, String> objections(Map<PersonId, @Nullable PersonId> known, Collection<Person> changed) {
        Map<PersonId, @Nullable PersonId> after = new HashMap<>(known);
        changed.forEach(person -> after.put(person.id(), person.superior()));
        Map<PersonId, String> objections = new LinkedHashMap<>();
        for (Person person : changed) {
            PersonId superior = person.superior();
            if (superior != null && !after.containsKey(superior)) {
                objections.put(person.id(), "superior " + superior.id() + " is unknown");
            } else if (isAboveItself(person.id(), after)) {
                objections.put(
                        person.id(),
                        "the line of superiors leads back to " + person.id().id());
            }
        }
        return objections;
    }

    private static boolean isAboveItself(PersonId person, Map<PersonId, @Nullable PersonId> superiors) {
        Set<PersonId> seen = new HashSet<>();
        PersonId next = superiors.get(person);
        while (next != null && seen.add(next)) {
            if (next.equals(person)) {
                return true;
            }
            next = superiors.get(next);
        }
        return false;
    }
}
