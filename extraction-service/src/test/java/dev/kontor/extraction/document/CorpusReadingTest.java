package dev.kontor.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.Corpus;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the corpus where it is at hand. The floors are what was measured; they only ever rise. */
class CorpusReadingTest {

    private static final ReadDocument READ = new ReadDocument(Limits.USUAL, Clock.systemUTC());

    static Reading read(Path file) throws IOException {
        String type = file.toString().endsWith(".pdf") ? "application/pdf" : "application/xml";
        return READ.read(Files.readAllBytes(file), type, null);
    }

    static Content content(Reading reading) {
        return switch (reading) {
            case Read read -> read.content();
            case Unread unread -> Content.unreadable();
        };
    }

    @ParameterizedTest(name = "{0}/*{1} at least {3}")
    @CsvSource({
        "einvoice-xml/xrechnung, .xml, false, 0.999",
        "einvoice-xml/en16931-examples, .xml, false, 0.999",
        "einvoice-pdf, .pdf, false, 0.99",
        "einvoice-pdf, .stripped.pdf, true, 0.96",
        "plain-pdf/synthetic-en, .pdf, true, 0.98",
        "plain-pdf, .pdf, true, 0.96"
    })
    void header_fields_agree_with_the_labels(String folder, String ending, boolean page, double floor)
            throws IOException {
        List<Path> files = Corpus.files(folder, ending);
        assumeFalse(files.isEmpty(), "no corpus here");
        HeaderScore score = new HeaderScore(page);
        for (Path file : files) {
            if (page || !file.toString().endsWith(".stripped.pdf")) {
                Path label = HeaderScore.label(file).orElse(null);
                if (label != null) {
                    score.count(label, content(read(file)));
                }
            }
        }

        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(floor);
    }

    /** Few pages and little time: many of these files have pages that OCR would be asked to read. */
    private static final ReadDocument HURRIED =
            new ReadDocument(new Limits(3, 1 << 26, Duration.ofSeconds(5)), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"pdf-damaged, .pdf", "pdf-encrypted, .pdf", "bomb, .pdf", "type-confusion, .pdf", "xml, .xml"})
    @Timeout(120)
    void a_hostile_file_is_read_or_refused_in_time(String folder, String ending) throws IOException {
        for (Path file : Corpus.files("hostile/" + folder, ending)) {
            String type = ending.equals(".pdf") ? "application/pdf" : "application/xml";
            assertThat(HURRIED.read(Files.readAllBytes(file), type, null))
                    .as(file.toString())
                    .isNotNull();
        }
    }

    @Test
    void a_document_that_takes_too_long_is_given_up() throws IOException {
        List<Path> files = Corpus.files("hostile/bomb", "flate-bomb.pdf");
        assumeFalse(files.isEmpty(), "no corpus here");
        ReadDocument hurried = new ReadDocument(new Limits(200, 1 << 26, Duration.ofMillis(-1)), Clock.systemUTC());

        assertThat(hurried.read(Files.readAllBytes(files.getFirst()), "application/pdf", null))
                .isInstanceOf(Unread.class);
    }
}
