package dev.kontor.bench.extraction.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.bench.extraction.generate.check.FindMissing;
import dev.kontor.bench.extraction.generate.compose.ComposeInvoice;
import dev.kontor.bench.extraction.generate.compose.ComposePaper;
import dev.kontor.bench.extraction.generate.compose.Composed;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import dev.kontor.bench.extraction.generate.content.MakeInvoice;
import dev.kontor.bench.extraction.generate.label.Label;
import dev.kontor.bench.extraction.generate.office.FindOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintersTest {

    private static final Set<Engine> OFFICE = Set.of(Engine.LIBREOFFICE);

    @TempDir
    Path folder;

    @Test
    void without_libreoffice_it_is_wrong_use_to_ask_for_it() {
        String made = folder.resolve("made").toString();

        assertThat(Generate.run(Map.of(), made, "--layouts", "1", "--engines", "libreoffice"))
                .isEqualTo(2);
        assertThat(Path.of(made)).doesNotExist();
    }

    @Test
    void what_libreoffice_prints_says_what_its_label_says() throws IOException {
        assumeTrue(FindOffice.in(System.getenv()).isPresent());

        try (Printers printers = Printers.of(OFFICE, System.getenv())) {
            for (int number = 0; number < 4; number++) {
                says(printers, Layout.of(515151, number, OFFICE), Kind.INVOICE);
            }
            says(printers, Layout.of(5, Kind.RECEIPT, 1, OFFICE), Kind.RECEIPT);
            says(printers, Layout.of(5, Kind.CONTRACT, 1, OFFICE), Kind.CONTRACT);
        }
    }

    private static void says(Printers printers, Layout layout, Kind kind) throws IOException {
        Invoice invoice = MakeInvoice.make(layout, kind, 0);
        Composed composed =
                kind.sums() ? ComposeInvoice.compose(layout, invoice) : ComposePaper.compose(layout, invoice, 0);

        try (PDDocument pages = printers.print(composed.sheet(), layout)) {
            assertThat(FindMissing.in(pages, Label.of(layout, invoice, composed)))
                    .as(layout.family())
                    .isEmpty();
        }
    }
}
