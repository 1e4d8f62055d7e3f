package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static Sample sample(String family, boolean made) {
        return new Sample(family, made, true, List.of(), Map.of(), Set.of());
    }

    @Test
    void every_layout_is_in_one_fold_and_no_fold_has_all_that_is_real() {
        List<Sample> samples = new ArrayList<>(Collections.nCopies(50, sample("large", false)));
        IntStream.range(0, 10).forEach(i -> samples.add(sample("small" + i, false)));
        IntStream.range(0, 20).forEach(i -> samples.add(sample("made" + i, true)));

        Folds folds = Folds.of(samples);

        List<String> dealt = new ArrayList<>();
        IntStream.range(0, folds.count()).forEach(fold -> dealt.addAll(folds.families(fold)));
        assertThat(dealt).hasSize(31);
        assertThat(new HashSet<>(dealt)).hasSize(31);
        assertThat(IntStream.range(0, folds.count())
                        .filter(fold -> folds.families(fold).contains("large")))
                .hasSize(1);
        assertThat(IntStream.range(0, folds.count()).mapToObj(folds::families))
                .allSatisfy(families -> assertThat(families).anyMatch(family -> family.startsWith("made")));
    }

    @Test
    void one_layout_alone_cannot_be_held_out() {
        assertThat(Folds.of(List.of(sample("only", false))).count()).isZero();
    }
}
