package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.extraction.fields.MeasureCertainty.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureCertaintyTest {

    private static final Map<String, Double> SURE = Map.of("odds", 2.0);
    private static final Map<String, Double> UNSURE = Map.of("odds", 0.2);

    private static List<Outcome> outcomes(Map<String, Double> evidence, int right, int wrong) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            outcomes.add(new Outcome(evidence, i < right, 1));
        }
        return outcomes;
    }

    @Test
    void confidence_is_the_share_of_choices_that_were_right() {
        List<Outcome> outcomes = outcomes(SURE, 490, 10);
        outcomes.addAll(outcomes(UNSURE, 300, 200));

        Certainty certainty = MeasureCertainty.of(Map.of("iban", outcomes)).getOrDefault("iban", Certainty.UNMEASURED);

        assertThat(certainty.of(SURE)).isCloseTo(0.98, within(0.02));
        assertThat(certainty.of(UNSURE)).isCloseTo(0.6, within(0.05));
    }

    @Test
    void choices_that_go_wrong_too_often_are_below_the_threshold() {
        List<Outcome> outcomes = outcomes(SURE, 300, 0);
        outcomes.addAll(outcomes(UNSURE, 270, 30));

        Certainty certainty = MeasureCertainty.of(Map.of("iban", outcomes)).getOrDefault("iban", Certainty.UNMEASURED);

        assertThat(certainty.of(UNSURE)).isLessThan(certainty.threshold());
    }

    @Test
    void a_field_without_choices_of_its_own_is_unmeasured() {
        assertThat(MeasureCertainty.of(Map.of())).isEmpty();
    }
}
