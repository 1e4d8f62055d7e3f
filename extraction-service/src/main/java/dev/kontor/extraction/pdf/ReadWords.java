package dev.kontor.extraction.pdf;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.reading.Limits;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The words of the text layer of a PDF, for those who train on them. */
public final class ReadWords {

    private ReadWords() {}

    /** @throws IOException if the file is damaged, too large inside, or takes longer than allowed */
    public static List<Page> of(byte[] pdf, Limits limits, Clock clock) throws IOException {
        try (PDDocument document = OpenPdf.of(pdf, limits.bytes())) {
            return CollectWords.of(
                            document,
                            limits.pages(),
                            limits.bytes(),
                            clock,
                            clock.instant().plus(limits.time()))
                    .pages();
        }
    }
}
