package dev.kontor.bench.extraction.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.extraction.generate.MakeDocument.Made;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import java.io.IOException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MakeDocumentTest {

    @ParameterizedTest
    @EnumSource
    void the_same_seed_makes_the_same_words_and_labels(Engine engine) throws IOException {
        Layout layout = layout(engine);

        try (var first = MakeDocument.make(layout, Kind.INVOICE, 0, false).pages();
                var second = MakeDocument.make(layout, Kind.INVOICE, 0, false).pages()) {
            assertThat(new PDFTextStripper().getText(first)).isEqualTo(new PDFTextStripper().getText(second));
        }
        assertThat(label(layout, 0)).isEqualTo(label(layout, 0)).isNotEqualTo(label(layout, 1));
    }

    private static String label(Layout layout, int document) throws IOException {
        Made made = MakeDocument.make(layout, Kind.INVOICE, document, false);
        try (var pages = made.pages()) {
            return made.label() + " of " + pages.getNumberOfPages();
        }
    }

    private static Layout layout(Engine engine) {
        int number = 0;
        while (Layout.of(7, number).engine() != engine) {
            number++;
        }
        return Layout.of(7, number);
    }
}
