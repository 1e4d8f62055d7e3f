package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.fields.Comparison.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final HeaderFigures BEFORE = new HeaderFigures(100, 80, 1, 90, 9);
    private static final HeaderFigures MORE_RIGHT = new HeaderFigures(100, 85, 1, 90, 8);
    private static final Comparison UNTRIED = Comparison.none("3");

    private static Comparison comparison(HeaderFigures after, int better, int worse) {
        return new Comparison("shipped", 20, 60, BEFORE, after, better, worse);
    }

    private static Retrained retrained(Comparison withShipped, Comparison withUsed) {
        return new Retrained(new FieldModel(Map.of(), Map.of()), withShipped, withUsed);
    }

    @Test
    void what_reads_more_suppliers_better_than_chance_explains_is_used() {
        assertThat(retrained(comparison(MORE_RIGHT, 5, 1), UNTRIED).refusal()).contains(Refusal.NOT_PROVEN_BETTER);
        assertThat(retrained(comparison(MORE_RIGHT, 8, 1), UNTRIED).refusal()).isEmpty();
        assertThat(retrained(comparison(BEFORE, 0, 0), UNTRIED).refusal()).contains(Refusal.NOT_PROVEN_BETTER);
    }

    @Test
    void what_reads_fewer_values_rightly_is_refused_however_many_suppliers_gain() {
        assertThat(retrained(comparison(new HeaderFigures(100, 79, 1, 90, 9), 9, 1), UNTRIED)
                        .refusal())
                .contains(Refusal.WORSE);
    }

    @Test
    void what_is_wrong_more_often_without_asking_is_refused() {
        assertThat(retrained(comparison(new HeaderFigures(100, 85, 2, 90, 8), 9, 1), UNTRIED)
                        .refusal())
                .contains(Refusal.SURELY_WRONG);
    }

    @Test
    void what_is_sure_of_the_wrong_values_is_refused() {
        assertThat(retrained(comparison(new HeaderFigures(100, 85, 1, 90, 10), 9, 1), UNTRIED)
                        .refusal())
                .contains(Refusal.LESS_HONEST);
    }

    @Test
    void what_is_worse_than_the_version_in_use_is_refused_though_it_is_better_than_what_is_shipped() {
        Comparison withUsed = new Comparison("3", 4, 12, MORE_RIGHT, BEFORE, 0, 1);

        assertThat(retrained(comparison(MORE_RIGHT, 8, 1), withUsed).refusal()).contains(Refusal.WORSE);
    }
}
