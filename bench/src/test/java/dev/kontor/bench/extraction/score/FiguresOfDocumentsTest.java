package dev.kontor.bench.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.bench.extraction.score.FieldScore.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresOfDocumentsTest {

    private static DocumentScore document(Outcome outcome, double confidence) {
        FieldScore field = new FieldScore(outcome, "1", outcome == Outcome.MISSED ? null : "1", confidence, false);
        return new DocumentScore(
                "a.pdf",
                "a",
                "invoice",
                Optional.of("invoice"),
                Map.of("iban", field),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    @Test
    void documents_above_the_threshold_that_keeps_the_precision_need_nobody() {
        List<DocumentScore> documents = List.of(
                document(Outcome.RIGHT, 0.99),
                document(Outcome.RIGHT, 0.98),
                document(Outcome.WRONG, 0.7),
                document(Outcome.RIGHT, 0.6),
                document(Outcome.MISSED, 0));

        assertThat(Touchless.at(0.995, documents)).isEqualTo(new Touchless(0.98, 0.4));
        assertThat(Touchless.at(0.7, documents)).isEqualTo(new Touchless(0.6, 0.6));
    }

    @Test
    void a_surest_value_that_is_wrong_leaves_nothing_touchless() {
        assertThat(Touchless.at(0.995, List.of(document(Outcome.WRONG, 1))).share())
                .isZero();
    }

    @Test
    void equal_confidences_stand_or_fall_together() {
        List<DocumentScore> documents = List.of(document(Outcome.RIGHT, 0.9), document(Outcome.WRONG, 0.9));

        assertThat(Touchless.at(0.995, documents).share()).isZero();
    }

    @Test
    void confidence_is_held_against_the_share_that_is_right() {
        List<DocumentScore> documents = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            documents.add(document(i < 6 ? Outcome.RIGHT : Outcome.WRONG, 0.85));
        }

        Reliability reliability = Reliability.of(documents);

        assertThat(reliability.bins()).singleElement().satisfies(bin -> {
            assertThat(bin.values()).isEqualTo(10);
            assertThat(bin.right()).isEqualTo(0.6);
        });
        assertThat(reliability.error()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void intervals_hold_the_figure_and_narrow_with_the_number_of_cases() {
        Interval few = Interval.wilson(9, 10);
        Interval many = Interval.wilson(900, 1000);

        assertThat(few.low()).isCloseTo(0.596, within(0.001));
        assertThat(few.high()).isCloseTo(0.982, within(0.001));
        assertThat(many.low()).isGreaterThan(few.low());
        assertThat(Interval.bootstrap(List.of(document(Outcome.RIGHT, 1)), documents -> 0.5))
                .isEqualTo(new Interval(0.5, 0.5));
    }
}
