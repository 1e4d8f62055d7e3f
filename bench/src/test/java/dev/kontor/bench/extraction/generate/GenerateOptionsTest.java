package dev.kontor.bench.extraction.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.bench.extraction.generate.GenerateOptions.NotUnderstood;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateOptionsTest {

    @Test
    void a_folder_is_enough() {
        GenerateOptions options = GenerateOptions.parse(new String[] {"made"});

        assertThat(options.layouts()).isEqualTo(300);
        assertThat(options.documents()).isEqualTo(1);
        assertThat(options.scans()).isZero();
        assertThat(options.kinds()).containsExactlyInAnyOrder(Kind.values());
        assertThat(options.engines()).containsExactlyInAnyOrder(Engine.PDFBOX, Engine.OPENHTMLTOPDF);
    }

    @Test
    void types_have_the_names_of_labels() {
        assertThat(parse("made --types invoice,purchase_order").kinds())
                .containsExactlyInAnyOrder(Kind.INVOICE, Kind.ORDER);
    }

    @Test
    void engines_have_the_names_of_labels() {
        assertThat(parse("made --engines libreoffice,pdfbox").engines())
                .containsExactlyInAnyOrder(Engine.PDFBOX, Engine.LIBREOFFICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seed 4",
                "made --seed",
                "made --seed x",
                "made --scans 101",
                "made --layouts -1",
                "made --types poem",
                "made --engines",
                "made --engines typewriter",
                "made --engines pdfbox,",
                "made --fast 1"
            })
    void what_it_does_not_understand_it_says(String words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(NotUnderstood.class);
    }

    private static GenerateOptions parse(String words) {
        return GenerateOptions.parse(words.split(" ", -1));
    }
}
