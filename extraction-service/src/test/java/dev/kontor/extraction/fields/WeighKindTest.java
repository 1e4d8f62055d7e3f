package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeighKindTest {

    private static final Map<String, Weights> WEIGHTS = Map.of(
            "netTotal", new Weights(0, Map.of("in:net", 2.0, "last", 0.5)),
            "grossTotal", new Weights(0, Map.of("in:gross", 3.0, "last", 1.0)),
            "issueDate", new Weights(0, Map.of("last", 9.0)));

    @Test
    void each_field_of_a_form_weighs_every_candidate_by_its_own_weights() {
        Map<String, double[]> weighed = WeighKind.of(Kind.AMOUNT, WEIGHTS)
                .weigh(List.of(List.of("in:net", "last", "unheard"), List.of("in:gross"), List.of()));

        assertThat(weighed).containsOnlyKeys("netTotal", "grossTotal");
        assertThat(weighed.get("netTotal")).containsExactly(2.5, 0, 0);
        assertThat(weighed.get("grossTotal")).containsExactly(1, 3, 0);
    }
}
