package dev.kontor.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.Subject.PersonId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesTest {
    private final FourEyes fourEyes = new FourEyes("person/lena", List.of("person/karl"), List.of(new PersonId("tom")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lena, Whoever submits a document does not approve it.",
                "karl, Whoever corrects a document does not approve it.",
                "tom,  Nobody decides two steps of the same document.",
                "eva,  -"
            })
    void whoever_had_a_hand_in_it_does_not_decide(String person, String objection) {
        assertThat(fourEyes.objection(new PersonId(person)).orElse(null)).isEqualTo(objection);
    }
}
