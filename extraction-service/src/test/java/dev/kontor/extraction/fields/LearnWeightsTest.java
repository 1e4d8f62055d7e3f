package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LearnWeightsTest {

    private static final String FIELD = "invoiceNumber";
    private static final Weights START =
            Objects.requireNonNull(FieldModel.shipped().weights().get(FIELD));

    private static double moved(double past) {
        Examples examples = new Examples();
        for (int supplier = 1; supplier <= 8; supplier++) {
            examples.add(Lessons.sample(supplier, 12));
        }
        Weights learned =
                LearnWeights.from(START, new Pace(14, 0.25, 5e-4, 5e-3, 4, 1, past), FIELD, Kind.NUMBER, examples, 1);
        Map<String, Double> now = new HashMap<>(learned.features());
        return START.features().entrySet().stream()
                .mapToDouble(before -> Math.abs(now.getOrDefault(before.getKey(), 0.0) - before.getValue()))
                .sum();
    }

    @Test
    void what_many_documents_have_taught_is_not_forgotten_for_a_few() {
        assertThat(moved(30)).isLessThan(moved(0) / 2);
    }
}
