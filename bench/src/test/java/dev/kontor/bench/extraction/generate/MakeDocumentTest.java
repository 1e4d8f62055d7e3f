package dev.kontor.bench.extraction.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.extraction.generate.MakeDocument.Made;
import dev.kontor.bench.extraction.generate.check.FindMissing;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.scan.ScanPages;
import dev.kontor.bench.extraction.generate.scan.Scanned;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MakeDocumentTest {

    private static final Set<String> NEVER_HIDDEN = Set.of("invoiceNumber", "issueDate", "sellerName", "grossTotal");
    private static final Printers PRINTERS = Printers.shipped();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LIBREOFFICE")
    void the_same_seed_makes_the_same_words_and_labels(Engine engine) throws IOException {
        Layout layout = layout(engine);

        try (var first = MakeDocument.make(PRINTERS, layout, Kind.INVOICE, 0, false)
                        .pages();
                var second = MakeDocument.make(PRINTERS, layout, Kind.INVOICE, 0, false)
                        .pages()) {
            assertThat(new PDFTextStripper().getText(first)).isEqualTo(new PDFTextStripper().getText(second));
        }
        assertThat(label(layout, 0)).isEqualTo(label(layout, 0)).isNotEqualTo(label(layout, 1));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_made_and_says_what_its_label_says(Kind kind) throws IOException {
        Made made = MakeDocument.make(PRINTERS, Layout.of(5, kind, 2), kind, 0, false);

        try (var pages = made.pages()) {
            assertThat(made.label()).containsEntry("documentType", kind.label());
            assertThat(hidden(made).stream().map(Object::toString)).containsAll(FindMissing.in(pages, made.label()));
        }
    }

    @Test
    void what_matters_stands_on_nearly_every_page() throws IOException {
        int complete = 0;
        for (int number = 0; number < 20; number++) {
            Made made = MakeDocument.make(PRINTERS, Layout.of(9, number), Kind.INVOICE, 0, false);
            made.pages().close();
            complete += hidden(made).stream().noneMatch(NEVER_HIDDEN::contains) ? 1 : 0;
        }

        assertThat(complete).isGreaterThan(17);
    }

    @Test
    void three_hundred_layouts_differ_in_their_choices() {
        List<String> choices =
                List.of("table", "totals place", "info form", "letterhead", "columns", "label number.invoice");

        Set<String> different = new HashSet<>();
        IntStream.range(0, 300)
                .mapToObj(number -> Layout.of(1, number))
                .forEach(layout -> different.add(layout.market()
                        + " " + layout.form()
                        + choices.stream()
                                .map(choice -> layout.dice(choice).between(0, 9))
                                .toList()));
        assertThat(different).hasSize(300);
    }

    @Test
    void a_scan_is_spoiled_in_the_same_way_each_time() throws IOException {
        Scanned first = scan();
        Scanned second = scan();

        assertThat(first.bytes()).isNotEmpty();
        assertThat(first.variant() + first.dpi() + first.degrees() + first.ending())
                .isEqualTo(second.variant() + second.dpi() + second.degrees() + second.ending());
    }

    private static Scanned scan() throws IOException {
        try (var pages = MakeDocument.make(PRINTERS, Layout.of(5, Kind.RECEIPT, 1), Kind.RECEIPT, 0, true)
                .pages()) {
            return ScanPages.scan(pages, Dice.of(4, "scan"));
        }
    }

    private static List<?> hidden(Made made) {
        return made.label().get("_visual") instanceof Map<?, ?> visual
                        && visual.get("fieldsNotFoundInPageText") instanceof List<?> fields
                ? fields
                : List.of();
    }

    private static String label(Layout layout, int document) throws IOException {
        Made made = MakeDocument.make(PRINTERS, layout, Kind.INVOICE, document, false);
        try (var pages = made.pages()) {
            return made.label() + " of " + pages.getNumberOfPages();
        }
    }

    private static Layout layout(Engine engine) {
        return IntStream.range(0, 50)
                .mapToObj(number -> Layout.of(7, number))
                .filter(layout -> layout.engine() == engine)
                .findFirst()
                .orElseThrow();
    }
}
