package dev.kontor.approval.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.approval.people.PeopleList.LineError;
import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleListTest {
    private static final String HEADER = "id,name,email,superior,department,costCenters\n";

    @Test
    void a_list_is_read_with_its_lines() {
        PeopleList list = PeopleList.read("\uFEFF" + HEADER + """
                eva,Eva Ernst,,,management,
                tom,"Thal, Tom",tom@example.org,eva,sales,100; 200
                """);

        assertThat(list.errors()).isEmpty();
        assertThat(list.people()).containsOnlyKeys(2L, 3L);
        assertThat(list.people().get(3L))
                .isEqualTo(new Person(
                        new PersonId("tom"),
                        "Thal, Tom",
                        "tom@example.org",
                        new PersonId("eva"),
                        "sales",
                        List.of("100", "200"),
                        true));
    }

    @Test
    void every_wrong_line_is_named() {
        PeopleList list = PeopleList.read(HEADER + """
                eva,Eva Ernst,,,management,
                ,Nobody,,,,
                tom,,,eva,sales,
                eva,Eva Again,,,,
                ida,Ida Ix
                """);

        assertThat(list.errors())
                .containsExactly(
                        new LineError(3, "id is missing"),
                        new LineError(4, "name is missing"),
                        new LineError(5, "id eva stands in the list twice"),
                        new LineError(6, "has 2 values, the header has 6"));
    }

    @Test
    void a_list_without_its_columns_is_refused() {
        assertThat(PeopleList.read("id;name\neva;Eva\n").errors())
                .extracting(LineError::text)
                .singleElement()
                .asString()
                .startsWith("line 1: missing columns");
    }
}
