package dev.kontor.suite.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoakReportTest {

    @Test
    void the_summary_tells_of_the_blows_that_fell_and_of_those_nothing_recovered_from() {
        List<Strike> strikes = List.of(
                new Strike(1, Blow.APPEND, 0, 0, 1.5),
                new Strike(2, Blow.APPEND, 0, 0, null),
                new Strike(3, Blow.SUITE, 0, 0, null));

        String summary = new SoakReport(7, 60, 10, 100, 1, 5, Map.of(), List.of(), strikes).summary();

        assertThat(summary.lines().skip(1))
                .containsExactly(
                        "SUITE        1 kills, not well again before the end",
                        "APPEND       2 kills, well again after p50   1.5 s, p99   1.5 s, 1 times not before the end",
                        "0 violations");
    }
}
