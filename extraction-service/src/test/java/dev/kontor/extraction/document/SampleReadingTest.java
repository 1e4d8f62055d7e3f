package dev.kontor.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleReadingTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final ReadDocument READ = new ReadDocument(Limits.USUAL, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "xr30-01.01a-invoice.ubl.xml, UBL, 1",
        "xr30-01.01a-invoice.cii.xml, CII, 1",
        "test-creditnote-min_content_with_vat.xml, UBL, 1",
        "letter-beispiel-re502-zf1.pdf, ZUGFERD_1, 1",
        "odoo-moulin-avoir-fr-381-basic.pdf, CII, 1",
        "mono21-lieferant-minimum-rechnung.pdf, CII, 1",
        "letter-beispiel-re502-zf1.stripped.pdf, TEXT, 0.9",
        "letter-beispiel-re508-fx-en.stripped.pdf, TEXT, 0.9"
    })
    void a_sample_is_read_as_its_label_says(String name, Reading.Syntax syntax, double floor) throws IOException {
        Path file = SAMPLES.resolve(name);
        Read read = (Read) CorpusReadingTest.read(file);
        HeaderScore score = new HeaderScore(syntax == Reading.Syntax.TEXT);
        score.count(HeaderScore.label(file).orElseThrow(), read.content());

        assertThat(read.syntax()).isEqualTo(syntax);
        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void a_profile_without_lines_is_read_with_a_warning() throws IOException {
        Read read = (Read) CorpusReadingTest.read(SAMPLES.resolve("mono21-lieferant-minimum-rechnung.pdf"));

        assertThat(read.findings()).extracting(Finding::code).containsExactly("PROFILE_NOT_AN_INVOICE");
    }

    @Test
    void a_field_of_a_page_has_a_box_and_is_never_certain() throws IOException {
        Read read = (Read) CorpusReadingTest.read(SAMPLES.resolve("letter-beispiel-re508-fx-en.stripped.pdf"));

        assertThat(read.content().fields().values()).allSatisfy(field -> {
            assertThat(field.source()).isEqualTo(Source.TEXT);
            assertThat(field.confidence()).isLessThan(1);
        });
        assertThat(read.content().fields().get("invoiceNumber"))
                .extracting("place.page", "place.box.height")
                .first()
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"image/png, UNREADABLE_IMAGE", "application/pdf, UNREADABLE_PDF", "text/xml, UNREADABLE_XML"})
    void bytes_nobody_can_read_are_a_result(String mediaType, FailureCode code) {
        assertThat(READ.read(new byte[] {1, 2, 3}, mediaType, null))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.code()).isEqualTo(code));
    }
}
