package dev.kontor.bench.extraction.generate.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    /** What was trained can be trained again only if these stay, whatever engines come to be. */
    @ParameterizedTest
    @CsvSource({"1,PPPPPPOPOOPOOOOPOPOPPPOO", "11,POOOPPOOOOPPOPOOOOOOPOPP", "20261122,PPOPOPPOPOOPOOOPPPOPOPOP"})
    void a_seed_keeps_its_engines(long seed, String engines) {
        assertThat(initials(number -> Layout.of(seed, number))).isEqualTo(engines);
        assertThat(initials(number -> Layout.of(seed, number, Set.of(Engine.OPENHTMLTOPDF, Engine.PDFBOX))))
                .isEqualTo(engines);
    }

    @Test
    void a_seed_keeps_its_engines_for_types_of_their_own() {
        assertThat(initials(number -> Layout.of(12, Kind.CONTRACT, number))).isEqualTo("POPPOPOPPOOOPOOOPPOPOPPP");
    }

    @Test
    void engines_come_evenly_and_nothing_else_depends_on_them() {
        Set<Engine> all = Set.of(Engine.values());

        List<Layout> layouts = IntStream.range(0, 300)
                .mapToObj(number -> Layout.of(7, number, all))
                .toList();

        assertThat(layouts.stream().collect(Collectors.groupingBy(Layout::engine, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((engine, count) -> assertThat(count).isBetween(75L, 125L));
        assertThat(layouts)
                .usingRecursiveComparison()
                .ignoringFields("engine")
                .isEqualTo(IntStream.range(0, 300)
                        .mapToObj(number -> Layout.of(7, number))
                        .toList());
    }

    private static String initials(IntFunction<Layout> layouts) {
        return IntStream.range(0, 24)
                .mapToObj(layouts)
                .map(layout -> layout.engine().name().substring(0, 1))
                .collect(Collectors.joining());
    }
}
