package dev.kontor.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.Corpus;
import dev.kontor.extraction.reading.Reading.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages that contradict their e-invoice are found, and no others, where the corpus is at hand. */
class HybridCorpusTest {

    @Test
    void only_pages_that_contradict_their_e_invoice_are_reported() throws IOException {
        List<Path> files = Corpus.files("einvoice-pdf", ".pdf");
        assumeFalse(files.isEmpty(), "no corpus here");
        Map<String, List<String>> differing = new TreeMap<>();
        for (Path file : files) {
            if (!file.toString().endsWith(".stripped.pdf") && CorpusReadingTest.read(file) instanceof Read read) {
                List<String> found = read.findings().stream()
                        .filter(finding -> finding.code().equals("PAGE_DIFFERS"))
                        .map(Finding::message)
                        .toList();
                if (!found.isEmpty()) {
                    differing.put(file.getFileName().toString(), found);
                }
            }
        }

        assertThat(differing)
                .containsOnlyKeys(Corpus.files("einvoice-pdf/mismatch", ".pdf").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }
}
