package dev.kontor.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kontor.extraction.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything the labels of e-invoices say was read, lines included, where the corpus is at hand. */
class EveryLabelTest {

    /** Where the labels differ on purpose from what is read here, each with its reason. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            // code 380 with negative amounts: by its code an invoice, and a finding says what it is
            "odoo-moulin-avoir-fr-380neg-en16931.pdf", List.of("documentType: expected credit_note, read invoice"));

    @ParameterizedTest
    @CsvSource({"einvoice-xml, .xml", "einvoice-pdf, .pdf"})
    void an_e_invoice_is_read_as_its_label_says(String folder, String ending) throws IOException {
        List<Path> files = Corpus.files(folder, ending);
        assumeFalse(files.isEmpty(), "no corpus here");
        Map<String, List<String>> differences = new TreeMap<>();
        for (Path file : files) {
            Path label = HeaderScore.label(file).orElse(null);
            if (label != null && !file.toString().endsWith(".stripped.pdf")) {
                List<String> found =
                        LabelDifferences.of(label, CorpusReadingTest.content(CorpusReadingTest.read(file)));
                found.removeAll(KNOWN.getOrDefault(file.getFileName().toString(), List.of()));
                if (!found.isEmpty()) {
                    differences.put(file.getFileName().toString(), found);
                }
            }
        }

        assertThat(differences).isEmpty();
    }
}
