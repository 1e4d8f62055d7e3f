package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A directory in memory, for tests of what asks it. */
public record Directory(List<Person> all) implements PeopleDirectory {
    /** {@code lena>tom @sales #100,200}: Lena, below Tom, of sales, owning two cost centres; {@code !} = has left. */
    public static Directory of(String... people) {
        return new Directory(Arrays.stream(people).map(Directory::read).toList());
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> ownersOf(String costCenter) {
        return all.stream()
                .filter(person -> person.active() && person.costCenters().contains(costCenter))
                .toList();
    }

    @Override
    public List<Person> membersOf(String department) {
        return all.stream()
                .filter(person -> person.active() && department.equals(person.department()))
                .toList();
    }

    private static Person read(String text) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> line = List.of(words.getFirst().replace("!", "").split(">", 2));
        String department = null;
        List<String> costCenters = List.of();
        for (String word : words) {
            if (word.startsWith("@")) {
                department = word.substring(1);
            } else if (word.startsWith("#")) {
                costCenters = List.of(word.substring(1).split(",", -1));
            }
        }
        PersonId superior = line.size() == 1 ? null : new PersonId(line.get(1));
        boolean active = !words.getFirst().startsWith("!");
        return new Person(
                new PersonId(line.getFirst()), line.getFirst(), null, superior, department, costCenters, active);
    }
}
