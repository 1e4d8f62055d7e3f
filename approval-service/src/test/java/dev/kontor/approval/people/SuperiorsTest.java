package dev.kontor.approval.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuperiorsTest {
    @Test
    void a_line_of_command_that_ends_is_accepted() {
        assertThat(Superiors.objections(
                        Map.of(), Directory.of("eva", "tom>eva", "lena>tom").all()))
                .isEmpty();
    }

    @Test
    void an_unknown_superior_is_an_objection() {
        assertThat(Superiors.objections(Map.of(), Directory.of("tom>eva").all()))
                .containsEntry(new PersonId("tom"), "superior eva is unknown");
    }

    @Test
    void nobody_is_above_himself_even_over_people_already_recorded() {
        Map<PersonId, @Nullable PersonId> known = new HashMap<>();
        known.put(new PersonId("tom"), new PersonId("eva"));
        known.put(new PersonId("eva"), null);

        List<Person> changed = Directory.of("eva>tom").all();

        assertThat(Superiors.objections(known, changed))
                .containsExactly(Map.entry(new PersonId("eva"), "the line of superiors leads back to eva"));
    }
}
