package dev.kontor.bench.extraction.generate;

import dev.kontor.bench.extraction.generate.MakeDocument.Made;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.scan.ScanPages;
import dev.kontor.bench.extraction.generate.scan.Scanned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents and labels into a folder, layout by layout. */
final class WriteDocuments {

    private static final int SHARE_OF_OTHERS = 5;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private final GenerateOptions options;
    private final Printers printers;

    /** @param printers the engines of the options */
    WriteDocuments(GenerateOptions options, Printers printers) {
        this.options = options;
        this.printers = printers;
    }

    /** @return how many there are */
    int run() throws IOException {
        Files.createDirectories(options.folder());
        int made = 0;
        if (options.kinds().stream().anyMatch(Kind::bills)) {
            for (int number = 0; number < options.layouts(); number++) {
                Layout layout = Layout.of(options.seed(), number, options.engines());
                for (int document = 0; document < options.documents(); document++) {
                    write(layout, bill(layout, document), document);
                    made++;
                }
            }
        }
        for (Kind kind : options.kinds()) {
            made += kind.bills() ? 0 : others(kind);
        }
        return made;
    }

    /** Types that do not bill have a fifth as many layouts each. */
    private int others(Kind kind) throws IOException {
        int layouts = Math.ceilDiv(options.layouts(), SHARE_OF_OTHERS);
        for (int number = 0; number < layouts; number++) {
            Layout layout = Layout.of(options.seed(), kind, number, options.engines());
            for (int document = 0; document < options.documents(); document++) {
                write(layout, kind, document);
            }
        }
        return layouts * options.documents();
    }

    /** Of those that bill: mostly invoices, as in life. */
    private Kind bill(Layout layout, int document) {
        List<Kind> bills =
                new ArrayList<>(options.kinds().stream().filter(Kind::bills).toList());
        if (bills.contains(Kind.INVOICE)) {
            bills.addAll(Collections.nCopies(12, Kind.INVOICE));
        }
        return Dice.of(options.seed(), "kind", layout.number(), document).pick(bills);
    }

    private void write(Layout layout, Kind kind, int document) throws IOException {
        String name = (kind.bills() ? "" : kind.label() + "-") + layout.family() + "-" + document;
        Dice dice = Dice.of(options.seed(), "scan", kind, layout.number(), document);
        boolean paper = dice.chance(options.scans());
        Made made = MakeDocument.make(printers, layout, kind, document, paper);
        try (var pages = made.pages()) {
            if (paper) {
                Scanned scanned = ScanPages.scan(pages, dice);
                Files.write(options.folder().resolve(name + "." + scanned.ending()), scanned.bytes());
                made.label().put("_scan", scan(scanned));
            } else {
                pages.save(options.folder().resolve(name + ".pdf").toFile());
            }
        }
        write(options.folder().resolve(name + ".expected.json"), made.label());
    }

    private static Map<String, Object> scan(Scanned scanned) {
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("variant", scanned.variant());
        scan.put("dpi", scanned.dpi());
        scan.put("degrees", scanned.degrees());
        scan.put("pagesInScan", scanned.pages());
        return scan;
    }

    private static void write(Path file, Map<String, @Nullable Object> label) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(label));
    }
}
