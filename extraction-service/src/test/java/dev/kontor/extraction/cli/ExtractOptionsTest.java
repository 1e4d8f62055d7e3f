package dev.kontor.extraction.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.extraction.cli.ExtractOptions.NotUnderstood;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractOptionsTest {

    @Test
    void options_may_stand_anywhere() {
        assertThat(parse("--json a.pdf --overlay pictures b.xml"))
                .isEqualTo(new ExtractOptions(List.of("a.pdf", "b.xml"), true, Path.of("pictures"), true));
    }

    @Test
    void after_two_dashes_everything_is_a_file() {
        assertThat(parse("a.pdf -- --json"))
                .isEqualTo(new ExtractOptions(List.of("a.pdf", "--json"), false, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "a.pdf --overlay", "a.pdf --pretty"})
    void what_it_does_not_understand_it_says(String words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(NotUnderstood.class);
    }

    private static ExtractOptions parse(String words) {
        return ExtractOptions.parse(words.split(" "));
    }

    @Test
    void e_invoices_are_judged_unless_somebody_is_in_a_hurry() {
        assertThat(parse("a.xml").verdict()).isTrue();
        assertThat(parse("--no-verdict a.xml").verdict()).isFalse();
    }
}
