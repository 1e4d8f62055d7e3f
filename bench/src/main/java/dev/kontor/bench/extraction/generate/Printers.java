package dev.kontor.bench.extraction.generate;

import dev.kontor.bench.extraction.generate.GenerateOptions.NotUnderstood;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Layout.Engine;
import dev.kontor.bench.extraction.generate.draw.PrintByPdfBox;
import dev.kontor.bench.extraction.generate.html.PrintByBrowser;
import dev.kontor.bench.extraction.generate.office.FindOffice;
import dev.kontor.bench.extraction.generate.office.PrintByOffice;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The engines of a run. Not for several threads. */
final class Printers implements AutoCloseable {

    private final @Nullable PrintByOffice office;

    private Printers(@Nullable PrintByOffice office) {
        this.office = office;
    }

    /** Those that need nothing but Kontor. */
    static Printers shipped() {
        return new Printers(null);
    }

    /**
     * @param environment of this process; LibreOffice is looked for in it if it is one of the engines
     * @throws NotUnderstood if it is not found
     * @throws IOException if there can be no temporary folder for it
     */
    static Printers of(Set<Engine> engines, Map<String, String> environment) throws IOException {
        if (!engines.contains(Engine.LIBREOFFICE)) {
            return shipped();
        }
        return new Printers(
                new PrintByOffice(
                        FindOffice.in(environment)
                                .orElseThrow(
                                        () -> new NotUnderstood(
                                                "The engine libreoffice needs LibreOffice: install it, or let KONTOR_SOFFICE name its program soffice."))));
    }

    /**
     * @return a document the caller closes
     * @throws IllegalStateException if the layout's engine is none of this run
     * @throws IOException if LibreOffice fails
     */
    PDDocument print(Sheet sheet, Layout layout) throws IOException {
        return switch (layout.engine()) {
            case PDFBOX -> PrintByPdfBox.print(sheet, layout);
            case OPENHTMLTOPDF -> PrintByBrowser.print(sheet);
            case LIBREOFFICE -> {
                if (office == null) {
                    throw new IllegalStateException("LibreOffice is no engine of this run.");
                }
                yield office.print(sheet);
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (office != null) {
            office.close();
        }
    }
}
